package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.people.Offboarding;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.people.SignedIn;
import dev.parley.domain.usecase.people.SigningIn;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private final Team team = new Team();

    @Test
    void a_person_logs_in_with_the_username_or_the_address_in_any_case() {
        assertThat(signIn("ann", Team.PASSWORD).user().id()).isEqualTo(team.ann.user());
        assertThat(signIn("ANN", Team.PASSWORD).user().id()).isEqualTo(team.ann.user());
        assertThat(signIn("Ann@Example.ORG", Team.PASSWORD).user().id()).isEqualTo(team.ann.user());
    }

    @Test
    void wrong_credentials_are_refused_alike_whether_or_not_there_is_such_an_account() {
        Refused.with("wrong_credentials", () -> signIn("ann", "wrong password"));
        Refused.with("wrong_credentials", () -> signIn("nobody", Team.PASSWORD));
        Refused.with("wrong_credentials", () -> signIn("not a handle!", Team.PASSWORD));
    }

    @Test
    void a_session_ends_when_it_is_revoked_or_expires() {
        SignedIn phone = signIn("ann", Team.PASSWORD);
        SignedIn laptop = signIn("ann", Team.PASSWORD);
        Actor onPhone = team.chat.signingIn().authenticate(phone.token());

        team.chat.signingIn().signOut(onPhone, laptop.session().id());

        Refused.with("not_authenticated", () -> team.chat.signingIn().authenticate(laptop.token()));
        assertThat(team.chat.signingIn().sessions(onPhone)).containsExactly(phone.session());
        team.clock.advance(SigningIn.LIFETIME.plusSeconds(1));
        Refused.with("not_authenticated", () -> team.chat.signingIn().authenticate(phone.token()));
    }

    @Test
    void a_login_that_nobody_could_have_is_refused_before_it_is_hashed() {
        Refused.with("wrong_credentials", () -> signIn("ann", "x".repeat(401)));
        Refused.with("wrong_credentials", () -> signIn("x".repeat(301), Team.PASSWORD));
    }

    @Test
    void nobody_ends_the_sessions_of_others() {
        SignedIn anns = signIn("ann", Team.PASSWORD);

        Refused.with(
                "session_not_found",
                () -> team.chat.signingIn().signOut(team.bob, anns.session().id()));
    }

    @Test
    void a_name_or_address_that_is_in_use_is_refused() {
        Refused.with("username_taken", () -> team.register("Ann"));
        Refused.with("email_taken", () -> register("anna", "ANN@example.org"));
    }

    @Test
    void handles_are_folded_whatever_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(new Username("IRIS").value()).isEqualTo("iris");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void reserved_and_malformed_handles_are_refused() {
        Refused.with("reserved", () -> new Username("Here"));
        Refused.with("invalid_characters", () -> new Username("jürgen"));
        Refused.with("too_short", () -> new Username(""));
        assertThat(new DisplayName("Ju\u0308rgen").value()).isEqualTo("J\u00fcrgen");
    }

    @Test
    void a_deactivated_person_is_logged_out_and_cannot_log_in_until_reactivated() {
        SignedIn session = signIn("ann", Team.PASSWORD);

        team.chat.offboarding().deactivate(operator(), team.ann.user());

        Refused.with("not_authenticated", () -> team.chat.signingIn().authenticate(session.token()));
        Refused.with("wrong_credentials", () -> signIn("ann", Team.PASSWORD));
        team.chat.offboarding().reactivate(operator(), team.ann.user());
        assertThat(signIn("ann", Team.PASSWORD).user().id()).isEqualTo(team.ann.user());
        Refused.with("not_authenticated", () -> team.chat.signingIn().authenticate(session.token()));
    }

    @Test
    void what_an_anonymised_person_said_stays_under_deleted_user_and_the_name_is_free() {
        Message message = team.post(team.ann, team.general, "I was here");

        team.chat.offboarding().anonymise(team.ann, team.ann.user());

        MessageView view = team.chat.readingMessages().find(team.bob, message.id());
        assertThat(view.author().displayName()).isEqualTo(User.DELETED_NAME);
        assertThat(view.author().email()).isEmpty();
        assertThat(team.timeline(team.bob, team.general)).containsExactly("I was here");
        assertThat(team.register("ann").user()).isNotEqualTo(team.ann.user());
    }

    @Test
    void a_purged_person_takes_along_what_they_said() {
        team.post(team.ann, team.general, "private matters");
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "reply");

        Offboarding.Purged purged = team.chat.offboarding().purge(team.ann, team.ann.user());

        assertThat(purged).isEqualTo(new Offboarding.Purged(2, 0));
        assertThat(team.feed(FeedId.of(team.general)))
                .filteredOn("message.purged"::equals)
                .hasSize(2);
        assertThat(team.timeline(team.bob, team.general)).containsExactly("(deleted)");
    }

    @Test
    void whoever_went_while_a_workspace_was_deleted_is_not_there_when_it_comes_back() {
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());

        team.chat.offboarding().anonymise(team.ann, team.ann.user());
        team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id());

        assertThat(team.chat
                        .managingMembers()
                        .list(team.owner, team.workspace.id(), Optional.empty(), 100)
                        .items())
                .extracting(member -> member.user().id())
                .contains(team.bob.user())
                .doesNotContain(team.ann.user());
    }

    @Test
    void a_purged_person_takes_their_reactions_along_except_under_a_legal_hold() {
        Message here = team.post(team.bob, team.general, "here");
        Channel plans = team.publicChannel(team.ann, "plans");
        Message there = team.post(team.ann, plans.id(), "there");
        team.chat.reacting().add(team.ann, here.id(), new Emoji("eyes"));
        team.chat.reacting().add(team.bob, here.id(), new Emoji("wave"));
        team.chat.joiningChannels().add(team.bob, plans.id(), team.bob.user());
        team.chat.joiningChannels().add(team.owner, plans.id(), team.owner.user());
        Message bobs = team.post(team.bob, plans.id(), "bob's");
        team.chat.reacting().add(team.ann, bobs.id(), new Emoji("tada"));
        team.chat.keepingRetention().hold(team.owner, plans.id(), true);

        team.chat.offboarding().purge(team.ann, team.ann.user());

        assertThat(emoji(here)).containsExactly("wave");
        assertThat(emoji(bobs)).containsExactly("tada");
        assertThat(team.feed(FeedId.of(team.general))).contains("reaction.removed");
        team.chat.keepingRetention().hold(team.owner, plans.id(), false);
        assertThat(team.chat.offboarding().step()).isTrue();
        assertThat(emoji(bobs)).isEmpty();
        assertThat(team.store.<Boolean>read(stored -> stored.messages()
                        .find(there.id())
                        .flatMap(Message::purgedAt)
                        .isPresent()))
                .isTrue();
    }

    @Test
    void a_purge_is_not_over_while_a_hold_keeps_a_reaction_only() {
        Message held = team.post(team.bob, team.general, "held");
        team.chat.reacting().add(team.ann, held.id(), new Emoji("eyes"));
        team.chat.keepingRetention().hold(team.owner, team.general, true);
        assertThat(team.chat.offboarding().purge(team.ann, team.ann.user())).isEqualTo(new Offboarding.Purged(0, 0));

        team.chat.keepingRetention().hold(team.owner, team.general, false);
        team.chat.offboarding().step();

        assertThat(emoji(held)).isEmpty();
    }

    @Test
    void sessions_are_forgotten_a_month_after_they_ended() {
        SignedIn ended = signIn("ann", Team.PASSWORD);
        team.chat.signingIn().signOut(team.ann, ended.session().id());
        team.clock.advance(Duration.ofDays(29));
        purge();
        assertThat(session(ended)).isPresent();

        team.clock.advance(Duration.ofDays(2));
        purge();

        assertThat(session(ended)).isEmpty();
    }

    private void purge() {
        while (team.chat.purging().step()) {
            // each is a batch
        }
    }

    private Optional<Session> session(SignedIn signedIn) {
        return team.store.read(
                stored -> stored.sessions().findByToken(signedIn.token().hash()));
    }

    @Test
    void whoever_is_anonymised_has_no_sessions_any_more_and_offers_nothing() {
        SignedIn session = signIn("adam", Team.PASSWORD);
        CreateInvite offer = CreateInvite.to(team.workspace.id(), Role.GUEST).onlyFor(new Email("friend@example.org"));
        Token code = team.chat.inviting().create(team.admin, offer).code();

        team.chat.offboarding().anonymise(team.admin, team.admin.user());

        assertThat(session(session)).isEmpty();
        Invite invite = team.store
                .read(stored -> stored.invites().findByCode(code.hash()))
                .orElseThrow();
        assertThat(invite.terms().email()).isEmpty();
        assertThat(invite.revokedAt()).isPresent();
    }

    private List<String> emoji(Message message) {
        return team.chat.readingMessages().find(team.bob, message.id()).reactions().stream()
                .map(counted -> counted.emoji().value())
                .toList();
    }

    @Test
    void a_legal_hold_keeps_what_a_purged_person_said() {
        team.post(team.ann, team.general, "evidence");
        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), true);

        Offboarding.Purged purged = team.chat.offboarding().purge(team.ann, team.ann.user());

        assertThat(purged).isEqualTo(new Offboarding.Purged(0, 1));
        assertThat(team.timeline(team.bob, team.general)).containsExactly("evidence");
    }

    @Test
    void the_last_owner_who_can_log_in_goes_in_no_way_while_others_remain() {
        UserId owner = team.owner.user();
        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.bob.user(), Role.OWNER);
        team.chat.offboarding().deactivate(team.bob, team.bob.user());

        Refused.with("last_owner", () -> team.chat.offboarding().deactivate(team.owner, owner));
        Refused.with("last_owner", () -> team.chat.offboarding().anonymise(operator(), owner));
        Refused.with("last_owner", () -> team.chat.offboarding().purge(team.owner, owner));

        team.chat.offboarding().reactivate(operator(), team.bob.user());
        assertThat(team.chat.offboarding().deactivate(team.owner, owner).isActive())
                .isFalse();
    }

    @Test
    void nobody_offboards_others() {
        Refused.with("user_not_found", () -> team.chat.offboarding().deactivate(team.owner, team.ann.user()));
    }

    @Test
    void a_password_of_fewer_than_ten_characters_is_refused() {
        Refused.with("too_short", () -> new Password("123456789"));
    }

    private Actor operator() {
        return Actor.operatorAs(team.owner.user());
    }

    private SignedIn signIn(String login, String password) {
        return team.chat.signingIn().signIn(new SignIn(login, password, "test"));
    }

    private User register(String username, String email) {
        return team.chat
                .registering()
                .register(new RegisterUser(
                        new Username(username), new Email(email), new Password(Team.PASSWORD), Optional.empty()));
    }
}
