package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Invites, and who used them. */
public interface InvitesContract extends AdapterContract {
    @Test
    default void an_invite_is_found_by_its_code_only_and_as_it_was_made() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        for (Role role : Role.values()) {
            ChannelId first = world.newChannel(workspace);
            Set<ChannelId> channels = Set.of(first, world.newChannel(workspace));
            Invite plain = world.samples.invite(workspace, world.newPerson());
            Email email = new Email(world.newName("Ada") + "@Example.org");
            CustomRoleId roleOne = new CustomRoleId(world.newId());
            CustomRoleId roleTwo = new CustomRoleId(world.newId());
            Invite invite = withTerms(
                    plain,
                    new InviteTerms(
                            role,
                            Set.of(roleOne, roleTwo),
                            channels,
                            Optional.of(email),
                            10_000,
                            plain.terms().expiresAt()));
            TokenHash code = add(world, invite);

            assertThat(byCode(world, code)).contains(invite);
            assertThat(world.find(stored -> stored.invites().find(invite.id()))).contains(invite);
        }
        assertThat(byCode(world, new Token(world.newName("other")).hash())).isEmpty();
        assertThat(world.find(stored -> stored.invites().find(new InviteId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void a_code_itself_cannot_be_stored_nor_looked_up() {
        World world = new World(transactions());
        Invite invite = world.samples.invite(world.newWorkspace(), world.newPerson());
        TokenHash code = new TokenHash(world.newName("code"));

        Refused.asFault(() -> world.change(stored -> stored.invites().add(invite, code)));

        assertThat(byCode(world, code)).isEmpty();
    }

    @Test
    default void a_code_opens_one_invite() {
        World world = new World(transactions());
        Invite first = world.samples.invite(world.newWorkspace(), world.newPerson());
        Invite second = world.samples.invite(first.workspace(), first.createdBy());
        TokenHash code = add(world, first);

        Refused.asFault(() -> world.change(stored -> stored.invites().add(second, code)));

        assertThat(byCode(world, code)).contains(first);
    }

    @Test
    default void an_invite_is_somebodys_into_something_and_ends_after_it_began() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        Invite good = world.samples.invite(workspace, ada);
        Invite ended = withTerms(
                good, new InviteTerms(Role.MEMBER, Set.of(), Set.of(), Optional.empty(), 1, good.createdAt()));

        Refused.asFault(() -> add(world, world.samples.invite(workspace, new UserId(world.newId()))));
        Refused.asFault(() -> add(world, world.samples.invite(new WorkspaceId(world.newId()), ada)));
        Refused.asFault(() -> add(world, ended));
    }

    @Test
    default void invites_are_listed_by_workspace_and_inviter_page_by_page() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        UserId ben = world.newPerson();
        List<Invite> all =
                List.of(added(world, workspace, ada), added(world, workspace, ben), added(world, workspace, ada));
        added(world, world.newWorkspace(), ada);

        assertThat(of(world, workspace, Optional.empty(), Optional.empty(), 2)).containsExactly(all.get(0), all.get(1));
        assertThat(of(world, workspace, Optional.empty(), Optional.of(all.get(1).id()), 2))
                .containsExactly(all.get(2));
        assertThat(of(world, workspace, Optional.of(ada), Optional.empty(), 10))
                .containsExactly(all.get(0), all.get(2));
        assertThat(of(world, workspace, Optional.of(ada), Optional.of(all.get(0).id()), 10))
                .containsExactly(all.get(2));
    }

    @Test
    default void a_use_is_counted_and_recorded_once_for_each_person() {
        World world = new World(transactions());
        Invite invite = addedFor(world, 3);
        InviteUse first = new InviteUse(invite.id(), world.newPerson(), world.now());
        InviteUse second =
                new InviteUse(invite.id(), world.newPerson(), world.now().plusSeconds(1));

        assertThat(use(world, first)).isTrue();
        assertThat(use(
                        world,
                        new InviteUse(invite.id(), first.user(), world.now().plusSeconds(9))))
                .isFalse();
        assertThat(use(world, second)).isTrue();

        assertThat(stored(world, invite).uses()).isEqualTo(2);
        assertThat(uses(world, invite, Optional.empty(), 10)).containsExactly(first, second);
        assertThat(uses(world, invite, Optional.empty(), 1)).containsExactly(first);
        assertThat(uses(world, invite, Optional.of(first.user()), 10)).containsExactly(second);
    }

    @Test
    default void an_invite_that_is_used_up_is_refused_but_not_to_whoever_used_it() {
        World world = new World(transactions());
        Invite invite = addedFor(world, 1);
        InviteUse first = new InviteUse(invite.id(), world.newPerson(), world.now());
        use(world, first);
        InviteUse second = new InviteUse(invite.id(), world.newPerson(), world.now());

        Refused.withConflict("invite_used_up", () -> use(world, second));

        assertThat(use(world, first)).isFalse();
        assertThat(stored(world, invite).uses()).isEqualTo(1);
        assertThat(uses(world, invite, Optional.empty(), 10)).containsExactly(first);
    }

    @Test
    default void the_first_revocation_of_an_invite_stays() {
        World world = new World(transactions());
        Invite invite = addedFor(world, 1);
        Invite other = added(world, invite.workspace(), invite.createdBy());
        Instant at = world.now().plusSeconds(60);

        world.change(stored -> stored.invites().revoke(invite.id(), at));
        world.change(stored -> stored.invites().revoke(invite.id(), at.plusSeconds(60)));

        assertThat(stored(world, invite).revokedAt()).contains(at);
        assertThat(stored(world, other)).isEqualTo(other);
    }

    @Test
    default void a_forgotten_address_is_in_no_invite_and_its_invites_are_revoked() {
        World world = new World(transactions());
        Email address = new Email(world.newName("ada") + "@example.org");
        Invite hers = addedOnlyFor(world, address);
        Invite others = addedOnlyFor(world, new Email(world.newName("ben") + "@example.org"));
        Instant at = world.now().plusSeconds(60);

        Email typed = new Email(address.value().toUpperCase(Locale.ROOT));
        world.change(stored -> stored.invites().forget(typed, at));

        assertThat(stored(world, hers).terms().email()).isEmpty();
        assertThat(stored(world, hers).revokedAt()).contains(at);
        assertThat(stored(world, others)).isEqualTo(others);
    }

    private static Invite addedOnlyFor(World world, Email address) {
        Invite plain = world.samples.invite(world.newWorkspace(), world.newPerson());
        Invite invite = withTerms(
                plain,
                new InviteTerms(
                        Role.GUEST,
                        Set.of(),
                        Set.of(),
                        Optional.of(address),
                        1,
                        plain.terms().expiresAt()));
        add(world, invite);
        return invite;
    }

    /** To be used so many times. */
    static Invite addedFor(World world, int uses) {
        Invite plain = world.samples.invite(world.newWorkspace(), world.newPerson());
        Invite invite = withTerms(
                plain,
                new InviteTerms(
                        Role.MEMBER,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        uses,
                        plain.terms().expiresAt()));
        add(world, invite);
        return invite;
    }

    private static Invite added(World world, WorkspaceId workspace, UserId inviter) {
        world.clock.advance(Duration.ofMinutes(1));
        Invite invite = world.samples.invite(workspace, inviter);
        add(world, invite);
        return invite;
    }

    private static TokenHash add(World world, Invite invite) {
        TokenHash code = new Token(world.newName("code")).hash();
        world.change(stored -> stored.invites().add(invite, code));
        return code;
    }

    private static Invite withTerms(Invite invite, InviteTerms terms) {
        return new Invite(
                invite.id(),
                invite.workspace(),
                invite.createdBy(),
                terms,
                invite.uses(),
                invite.createdAt(),
                invite.revokedAt());
    }

    private static boolean use(World world, InviteUse use) {
        return world.write(stored -> stored.invites().use(use));
    }

    private static Optional<Invite> byCode(World world, TokenHash code) {
        return world.find(stored -> stored.invites().findByCode(code));
    }

    private static Invite stored(World world, Invite invite) {
        return world.find(stored -> stored.invites().find(invite.id())).orElseThrow();
    }

    private static List<Invite> of(
            World world, WorkspaceId workspace, Optional<UserId> inviter, Optional<InviteId> after, int limit) {
        return world.list(stored -> stored.invites().of(workspace, inviter, after, limit));
    }

    private static List<InviteUse> uses(World world, Invite invite, Optional<UserId> after, int limit) {
        return world.list(stored -> stored.invites().uses(invite.id(), after, limit));
    }
}
