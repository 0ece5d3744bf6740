package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.invite.InviteState;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.people.Registration;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegistrationTest {
    private final Team team = new Team();

    @Test
    void an_invite_is_accepted_along_with_the_registration() {
        for (Registration registration : new Registration[] {Registration.OPEN, Registration.INVITE}) {
            String name = "new-" + registration;

            User user =
                    server(registration).registering().register(register(name).invitedBy(invite()));

            assertThat(isMember(user)).isTrue();
        }
    }

    @Test
    void without_an_invite_nobody_registers_where_one_is_needed() {
        Chat chat = server(Registration.INVITE);

        Refused.with("invite_required", () -> chat.registering().register(register("carl")));

        assertThat(exists("carl")).isFalse();
    }

    @Test
    void no_account_is_made_when_the_invite_fails() {
        Token used = invite();
        server(Registration.OPEN).registering().register(register("carl").invitedBy(used));

        for (Registration registration : new Registration[] {Registration.OPEN, Registration.INVITE}) {
            Chat chat = server(registration);
            Refused.with(
                    "invite_not_found",
                    () -> chat.registering().register(register("dora").invitedBy(new Token("made up"))));
            Refused.with(
                    "invite_used_up",
                    () -> chat.registering().register(register("dora").invitedBy(used)));
            Refused.with(
                    "invite_for_another_address",
                    () -> chat.registering().register(register("dora").invitedBy(inviteFor("carl@example.org"))));
        }
        assertThat(exists("dora")).isFalse();
    }

    @Test
    void no_use_is_spent_when_the_registration_fails() {
        Token code = invite();

        Refused.with(
                "username_taken",
                () -> server(Registration.INVITE)
                        .registering()
                        .register(register("ann").invitedBy(code)));

        assertThat(team.chat
                        .inviting()
                        .list(team.owner, team.workspace.id(), Optional.empty(), 10)
                        .items())
                .extracting(view -> view.state())
                .containsExactly(InviteState.OPEN);
    }

    @Test
    void nothing_is_kept_when_the_commit_fails() {
        Token code = invite();
        Chat failing = Chat.over(
                new Chat.Adapters(
                        team.store.failingCommits(() -> new IllegalStateException("no room")),
                        new PlainPasswordHasher(),
                        new SequentialTokens(),
                        team.clock,
                        new SequentialIds(0, 1)),
                Registration.INVITE);

        assertThatThrownBy(() -> failing.registering().register(register("carl").invitedBy(code)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(exists("carl")).isFalse();
        assertThat(server(Registration.INVITE)
                        .registering()
                        .register(register("carl").invitedBy(code)))
                .isNotNull();
    }

    @Test
    void nobody_makes_themselves_an_account_where_registration_is_closed_but_the_operator_makes_any() {
        Chat chat = server(Registration.CLOSED);

        Refused.with("registration_closed", () -> chat.registering().register(register("carl")));
        Refused.with(
                "registration_closed",
                () -> chat.registering().register(register("carl").invitedBy(invite())));

        assertThat(chat.registering()
                        .registerAsOperator(register("carl"))
                        .username()
                        .value())
                .isEqualTo("carl");
    }

    @Test
    void whoever_has_no_invite_costs_no_hashing_and_learns_of_no_names() {
        Chat chat = Chat.over(
                new Chat.Adapters(
                        team.store, new NoHasher(), new SequentialTokens(), team.clock, new SequentialIds(0, 1)),
                Registration.INVITE);

        Refused.with("invite_required", () -> chat.registering().register(register("ann")));
        Refused.with(
                "invite_not_found",
                () -> chat.registering().register(register("ann").invitedBy(new Token("made up"))));
    }

    private Chat server(Registration registration) {
        return Chat.over(
                new Chat.Adapters(
                        team.store,
                        new PlainPasswordHasher(),
                        new SequentialTokens(),
                        team.clock,
                        new SequentialIds(1_900_000_000_000L + 1000L * nextSalt(), nextSalt())),
                registration);
    }

    private long salt;

    private long nextSalt() {
        return ++salt;
    }

    private Token invite() {
        return team.chat
                .inviting()
                .create(team.owner, CreateInvite.to(team.workspace.id(), Role.MEMBER))
                .code();
    }

    private Token inviteFor(String address) {
        return team.chat
                .inviting()
                .create(
                        team.owner,
                        CreateInvite.to(team.workspace.id(), Role.MEMBER).onlyFor(new Email(address)))
                .code();
    }

    private static RegisterUser register(String name) {
        return new RegisterUser(
                new Username(name), new Email(name + "@example.org"), new Password(Team.PASSWORD), Optional.empty());
    }

    private boolean exists(String name) {
        return team.store
                .read(stored -> stored.users().findByUsername(new Username(name)))
                .isPresent();
    }

    private boolean isMember(User user) {
        return team.store
                .read(stored -> stored.memberships().find(team.workspace.id(), user.id()))
                .isPresent();
    }

    private static final class NoHasher implements PasswordHasher {
        @Override
        public PasswordHash hash(Password password) {
            throw new AssertionError("hashed");
        }

        @Override
        public boolean verify(String password, PasswordHash hash) {
            throw new AssertionError("verified");
        }
    }
}
