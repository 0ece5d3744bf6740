package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The audit: what is in it stays, and is shown to those whom it is meant for. */
public interface AuditContract extends AdapterContract {
    @Test
    default void an_entry_is_kept_with_all_that_belongs_to_it() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        ChannelId channel = world.newChannel(workspace);
        AuditEntry entry = new AuditEntry(
                new AuditEntryId(world.newId()),
                world.now(),
                Optional.of(ada),
                Optional.of(new SessionId(world.newId())),
                true,
                new Deed(
                        AuditAction.MESSAGE_DELETED,
                        Optional.of(workspace),
                        Optional.of(channel),
                        Optional.of(new MessageId(7)),
                        Optional.of(ada),
                        Map.of("from", "member", "to", "admin")));

        world.change(stored -> stored.auditLog().append(entry));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL)).containsExactly(entry);
    }

    @Test
    default void every_action_is_kept() {
        World world = new World(transactions());
        UserId ada = world.newPerson();

        for (AuditAction action : AuditAction.values()) {
            append(world, Optional.empty(), Deed.of(action).about(ada));
        }

        assertThat(world.list(stored -> stored.auditLog().ofAccount(ada, AuditFilter.ALL, Optional.empty(), 200)))
                .extracting(entry -> entry.deed().action())
                .containsExactlyElementsOf(Arrays.asList(AuditAction.values()).reversed());
    }

    @Test
    default void entries_are_listed_newest_first_and_the_list_goes_on_before_an_entry() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        AuditEntry oldest = append(world, Optional.of(ada), renamed(workspace));
        AuditEntry together = append(world, Optional.of(ada), renamed(workspace));
        world.clock.advance(Duration.ofSeconds(1));
        AuditEntry newest = append(world, Optional.of(ada), renamed(workspace));

        List<AuditEntry> first = page(world, workspace, ada, Optional.empty(), 2);
        List<AuditEntry> second = page(world, workspace, ada, Optional.of(together.id()), 2);

        assertThat(first).containsExactly(newest, together);
        assertThat(second).containsExactly(oldest);
        assertThat(page(world, workspace, ada, Optional.of(new AuditEntryId(world.newId())), 2))
                .isEmpty();
    }

    @Test
    default void an_entry_that_was_made_earlier_is_in_its_place_whatever_its_id() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        AuditEntry first = append(world, Optional.of(ada), renamed(workspace));
        world.clock.set(first.at().minusSeconds(60)); // another node's clock
        AuditEntry earlier = append(world, Optional.of(ada), renamed(workspace));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL)).containsExactly(first, earlier);
        assertThat(page(world, workspace, ada, Optional.of(first.id()), 10)).containsExactly(earlier);
    }

    @Test
    default void entries_are_found_by_actor_action_user_and_time() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        UserId ben = world.newMember(workspace, Role.MEMBER);
        Instant begin = world.now();
        AuditEntry added = append(
                world,
                Optional.of(ada),
                Deed.of(AuditAction.MEMBER_ADDED).in(workspace).about(ben));
        world.clock.advance(Duration.ofSeconds(1));
        AuditEntry left = append(
                world,
                Optional.of(ben),
                Deed.of(AuditAction.MEMBER_LEFT).in(workspace).about(ben));
        world.clock.advance(Duration.ofSeconds(1));
        AuditEntry purged = append(world, Optional.empty(), renamed(workspace));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL.by(ada))).containsExactly(added);
        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL.to(ben))).containsExactly(left, added);
        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL.doing(AuditAction.MEMBER_LEFT)))
                .containsExactly(left);
        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL.between(begin, left.at())))
                .containsExactly(added);
        assertThat(ofWorkspace(
                        world,
                        workspace,
                        ada,
                        AuditFilter.ALL.between(left.at(), world.now().plusNanos(1000))))
                .containsExactly(purged, left);
        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL.by(ben).to(ada)))
                .isEmpty();
    }

    @Test
    default void entries_about_what_the_reader_cannot_see_are_left_out() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        UserId ben = world.newMember(workspace, Role.OWNER);
        ChannelId open = world.newChannel(workspace);
        ChannelId secret = world.add(world.samples.privateChannel(workspace, world.newName("secret")))
                .id();
        DirectMessageChannelId direct = world.open(workspace, ben).id();
        world.change(stored -> stored.memberships().join(new ConversationMember(secret, ben, world.now())));
        AuditEntry ofOpen = append(world, Optional.of(ben), created(workspace, open));
        AuditEntry ofSecret = append(world, Optional.of(ben), created(workspace, secret));
        AuditEntry ofDirect = append(world, Optional.of(ben), created(workspace, direct));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL)).containsExactly(ofOpen);
        assertThat(ofWorkspace(world, workspace, ben, AuditFilter.ALL)).containsExactly(ofDirect, ofSecret, ofOpen);
        world.change(stored -> stored.memberships().leave(secret, ben, world.now()));
        assertThat(ofWorkspace(world, workspace, ben, AuditFilter.ALL)).containsExactly(ofDirect, ofOpen);
    }

    @Test
    default void channels_are_told_of_as_the_reader_sees_them() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.ADMIN);
        ChannelId open = world.newChannel(workspace);
        ChannelId joined = world.newChannel(workspace);
        ChannelId secret = world.add(world.samples.privateChannel(workspace, world.newName("secret")))
                .id();
        world.change(stored -> stored.memberships().join(new ConversationMember(joined, ada, world.now())));
        AuditEntry ofOpen = append(world, Optional.of(ada), created(workspace, open));
        AuditEntry ofJoined = append(world, Optional.of(ada), created(workspace, joined));
        AuditEntry ofSecret = append(world, Optional.of(ada), created(workspace, secret));

        assertThat(seen(world, workspace, ada, Visibility.usual(true))).containsExactly(ofJoined);
        assertThat(seen(world, workspace, ada, new Visibility(false, Set.of(secret), Set.of(open))))
                .containsExactly(ofSecret, ofJoined);
        assertThat(seen(world, workspace, ada, new Visibility(true, Set.of(open), Set.of(joined))))
                .containsExactly(ofOpen);

        Deletion deletion = new Deletion(world.now(), Optional.of(ada));
        world.change(stored -> stored.softDeletions().delete(new Deletable.OfChannel(open), deletion));
        assertThat(seen(world, workspace, ada, Visibility.usual(false))).containsExactly(ofJoined, ofOpen);
    }

    @Test
    default void a_workspaces_and_an_accounts_entries_are_theirs_only() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        WorkspaceId other = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        UserId ben = world.newPerson();
        AuditEntry mine = append(world, Optional.of(ada), renamed(workspace).about(ada));
        append(world, Optional.of(ada), renamed(other).about(ada));
        AuditEntry account = append(
                world,
                Optional.of(ada),
                Deed.of(AuditAction.ACCOUNT_DEACTIVATED).about(ada));
        append(world, Optional.of(ada), Deed.of(AuditAction.ACCOUNT_DEACTIVATED).about(ben));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL)).containsExactly(mine);
        assertThat(world.list(stored -> stored.auditLog().ofAccount(ada, AuditFilter.ALL, Optional.empty(), 10)))
                .containsExactly(account);
        assertThat(world.list(stored -> stored.auditLog().all(AuditFilter.ALL.to(ada), Optional.empty(), 10)))
                .hasSize(3)
                .startsWith(account);
    }

    @Test
    default void entries_stay_when_their_people_and_places_are_gone_or_never_were() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        User ben = world.add(world.samples.person(world.newName("ben")));
        AuditEntry about = append(
                world,
                Optional.of(ben.id()),
                Deed.of(AuditAction.MEMBER_LEFT).in(workspace).about(ben.id()));
        AuditEntry nobodys = append(
                world,
                Optional.of(new UserId(world.newId())),
                Deed.of(AuditAction.MEMBER_REMOVED).in(workspace).about(new UserId(world.newId())));

        world.change(stored -> stored.users().update(ben.anonymised(world.now())));

        assertThat(ofWorkspace(world, workspace, ada, AuditFilter.ALL)).containsExactly(nobodys, about);
    }

    @Test
    default void an_id_is_used_once() {
        World world = new World(transactions());
        UserId ada = world.newPerson();
        AuditEntry entry = append(
                world, Optional.empty(), Deed.of(AuditAction.SESSION_OPENED).about(ada));
        AuditEntry forged = new AuditEntry(
                entry.id(),
                entry.at(),
                Optional.of(ada),
                Optional.empty(),
                false,
                entry.deed().with("via", "forgery"));

        Refused.asFault(() -> world.change(stored -> stored.auditLog().append(forged)));

        assertThat(world.list(stored -> stored.auditLog().ofAccount(ada, AuditFilter.ALL, Optional.empty(), 10)))
                .containsExactly(entry);
    }

    private static Deed renamed(WorkspaceId workspace) {
        return Deed.of(AuditAction.WORKSPACE_RENAMED).in(workspace);
    }

    private static Deed created(WorkspaceId workspace, ConversationId conversation) {
        return Deed.of(AuditAction.CHANNEL_CREATED).in(workspace).in(conversation);
    }

    private static AuditEntry append(World world, Optional<UserId> actor, Deed deed) {
        AuditEntry entry =
                new AuditEntry(new AuditEntryId(world.newId()), world.now(), actor, Optional.empty(), false, deed);
        world.change(stored -> stored.auditLog().append(entry));
        return entry;
    }

    private static List<AuditEntry> ofWorkspace(World world, WorkspaceId workspace, UserId reader, AuditFilter filter) {
        return world.list(stored -> stored.auditLog()
                .ofWorkspace(workspace, reader, Visibility.usual(false), filter, Optional.empty(), 200));
    }

    private static List<AuditEntry> seen(World world, WorkspaceId workspace, UserId reader, Visibility visibility) {
        return world.list(stored ->
                stored.auditLog().ofWorkspace(workspace, reader, visibility, AuditFilter.ALL, Optional.empty(), 200));
    }

    private static List<AuditEntry> page(
            World world, WorkspaceId workspace, UserId reader, Optional<AuditEntryId> before, int limit) {
        return world.list(stored -> stored.auditLog()
                .ofWorkspace(workspace, reader, Visibility.usual(false), AuditFilter.ALL, before, limit));
    }
}
