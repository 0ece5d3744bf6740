package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.notification.Recipient;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What members want to be told of, and who is told. */
public interface NotificationPreferencesContract extends AdapterContract {
    Instant END = Instant.parse("2026-03-02T00:00:00.000001Z");

    @InEveryConversation
    default void a_preference_is_the_usual_one_until_it_is_stored(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        assertThat(of(talk, talk.ben)).isEqualTo(NotificationPreference.USUAL);

        for (NotificationLevel level : NotificationLevel.values()) {
            NotificationPreference wanted = new NotificationPreference(Optional.of(level), true, Optional.of(END));
            assertThat(put(talk, talk.ben, wanted)).isTrue();
            assertThat(of(talk, talk.ben)).isEqualTo(wanted);
        }
        put(talk, talk.ben, NotificationPreference.USUAL);

        assertThat(of(talk, talk.ben)).isEqualTo(NotificationPreference.USUAL);
        assertThat(of(talk, talk.ada)).isEqualTo(NotificationPreference.USUAL);
        assertThat(put(talk, talk.world.newPerson(), NotificationPreference.USUAL))
                .isFalse();
    }

    @Test
    default void a_preference_outlives_leaving() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        NotificationPreference muted = new NotificationPreference(Optional.empty(), true, Optional.empty());
        put(talk, talk.ben, muted);

        talk.world.change(stored -> stored.memberships().leave(talk.id, talk.ben, talk.world.now()));
        assertThat(of(talk, talk.ben)).isEqualTo(NotificationPreference.USUAL);
        talk.world.change(
                stored -> stored.memberships().join(new ConversationMember(talk.id, talk.ben, talk.world.now())));

        assertThat(of(talk, talk.ben)).isEqualTo(muted);
    }

    @Test
    default void a_level_for_a_workspace_is_kept_for_each_member_and_outlives_leaving() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        WorkspaceId other = world.newWorkspace();
        UserId ada = world.newMember(workspace, Role.OWNER);
        UserId ben = world.newMember(workspace, Role.MEMBER);
        WorkspaceMember again = new WorkspaceMember(workspace, ben, Role.GUEST, world.now());
        assertThat(inWorkspace(world, workspace, ben)).isEmpty();

        for (NotificationLevel level : NotificationLevel.values()) {
            assertThat(putInWorkspace(world, workspace, ben, Optional.of(level)))
                    .isTrue();
            assertThat(inWorkspace(world, workspace, ben)).contains(level);
        }
        assertThat(inWorkspace(world, workspace, ada)).isEmpty();
        assertThat(putInWorkspace(world, other, ben, Optional.of(NotificationLevel.ALL)))
                .isFalse();

        world.change(stored -> stored.memberships().leave(workspace, ben, world.now()));
        assertThat(inWorkspace(world, workspace, ben)).isEmpty();
        assertThat(putInWorkspace(world, workspace, ben, Optional.empty())).isFalse();
        world.change(stored -> stored.memberships().join(again));
        world.change(stored -> stored.memberships().changeRole(workspace, ben, Role.MEMBER));
        assertThat(inWorkspace(world, workspace, ben)).contains(NotificationLevel.NOTHING);

        assertThat(putInWorkspace(world, workspace, ben, Optional.empty())).isTrue();
        assertThat(inWorkspace(world, workspace, ben)).isEmpty();
    }

    @InEveryConversation
    default void whoever_wants_everything_in_the_workspace_receives_all_unless_the_conversation_says_otherwise(
            ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        putInWorkspace(talk.world, talk.workspace, talk.ben, Optional.of(NotificationLevel.ALL));

        assertThat(recipients(talk, Addressed.NOBODY)).containsExactly(talk.ben);
        assertThat(recipients(other, Addressed.NOBODY)).isEmpty();
        assertThat(talk.world.list(
                        s -> s.notificationPreferences().recipients(talk.id, Addressed.NOBODY, Optional.empty(), 10)))
                .extracting(Recipient::inWorkspace)
                .containsExactly(Optional.of(NotificationLevel.ALL));

        put(
                talk,
                talk.ben,
                new NotificationPreference(Optional.of(NotificationLevel.MENTIONS), false, Optional.empty()));
        assertThat(recipients(talk, Addressed.NOBODY)).isEmpty();
    }

    @InEveryConversation
    default void a_conversation_is_muted_until_the_end_of_muting(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        put(talk, talk.ben, new NotificationPreference(Optional.empty(), true, Optional.of(END)));

        assertThat(muted(talk, END.minusNanos(1000))).isTrue();
        assertThat(muted(talk, END)).isFalse();
        put(talk, talk.ben, new NotificationPreference(Optional.empty(), true, Optional.empty()));
        assertThat(muted(talk, END)).isTrue();
    }

    @InEveryConversation
    default void recipients_are_the_addressed_and_those_who_want_everything(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Addressed nobody = Addressed.NOBODY;
        Addressed ada = new Addressed(Set.of(talk.ada), false);
        Addressed all = new Addressed(Set.of(), true);
        assertThat(recipients(talk, nobody)).isEmpty();
        assertThat(recipients(talk, ada)).containsExactly(talk.ada);
        assertThat(recipients(talk, all)).containsExactlyInAnyOrder(talk.ada, talk.ben);

        put(talk, talk.ben, new NotificationPreference(Optional.of(NotificationLevel.ALL), false, Optional.empty()));
        assertThat(recipients(talk, nobody)).containsExactly(talk.ben);
        assertThat(recipients(talk, new Addressed(Set.of(talk.world.newPerson()), false)))
                .containsExactly(talk.ben);
    }

    @InEveryConversation
    default void whoever_has_left_the_workspace_receives_nothing(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        talk.world.change(stored -> stored.memberships().leave(talk.workspace, talk.ben, talk.world.now()));

        assertThat(recipients(talk, new Addressed(Set.of(talk.ben), true))).containsExactly(talk.ada);
    }

    @InEveryConversation
    default void recipients_come_in_pages_with_what_decides_about_them(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        var message = talk.post(talk.ada, "Hello");
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, message.id()));
        Addressed all = new Addressed(Set.of(), true);

        List<Recipient> first =
                talk.world.list(s -> s.notificationPreferences().recipients(talk.id, all, Optional.empty(), 1));
        List<Recipient> rest = talk.world.list(s -> s.notificationPreferences()
                .recipients(talk.id, all, Optional.of(first.get(0).user()), 10));

        assertThat(first).extracting(Recipient::user).containsExactly(talk.ada);
        assertThat(rest).singleElement().satisfies(ben -> {
            assertThat(ben.user()).isEqualTo(talk.ben);
            assertThat(ben.readUpTo()).isEqualTo(message.id());
            assertThat(ben.preference()).isEqualTo(NotificationPreference.USUAL);
        });
    }

    private static NotificationPreference of(Conversation talk, UserId user) {
        return talk.world.read(stored -> stored.notificationPreferences().of(talk.id, user));
    }

    private static Optional<NotificationLevel> inWorkspace(World world, WorkspaceId workspace, UserId user) {
        return world.find(stored -> stored.notificationPreferences().inWorkspace(workspace, user));
    }

    private static boolean putInWorkspace(
            World world, WorkspaceId workspace, UserId user, Optional<NotificationLevel> level) {
        return world.write(stored -> stored.notificationPreferences().putInWorkspace(workspace, user, level));
    }

    private static boolean put(Conversation talk, UserId user, NotificationPreference preference) {
        return talk.world.write(stored -> stored.notificationPreferences().put(talk.id, user, preference));
    }

    private static boolean muted(Conversation talk, Instant now) {
        return talk.world
                .read(stored -> stored.notificationPreferences().muted(talk.workspace, talk.ben, now))
                .contains(talk.id);
    }

    private static List<UserId> recipients(Conversation talk, Addressed whom) {
        return talk
                .world
                .list(s -> s.notificationPreferences().recipients(talk.id, whom, Optional.empty(), 10))
                .stream()
                .map(Recipient::user)
                .toList();
    }
}
