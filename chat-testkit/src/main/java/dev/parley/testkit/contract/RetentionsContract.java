package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For how long messages are kept, and which are too old. */
public interface RetentionsContract extends AdapterContract {
    Optional<Retention> MONTH = Optional.of(new Retention(30));
    Optional<Retention> YEAR = Optional.of(new Retention(365));

    @Test
    default void a_retention_is_set_changed_and_taken_away() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        ChannelId channel = world.newChannel(workspace);

        assertThat(set(world, workspace, MONTH)).isTrue();
        assertThat(set(world, workspace, MONTH)).isFalse();
        assertThat(set(world, workspace, YEAR)).isTrue();
        assertThat(set(world, channel, MONTH)).isTrue();

        assertThat(world.find(stored -> stored.retentions().of(workspace))).isEqualTo(YEAR);
        assertThat(world.find(stored -> stored.retentions().of(channel))).isEqualTo(MONTH);
        assertThat(set(world, workspace, Optional.empty())).isTrue();
        assertThat(set(world, channel, Optional.empty())).isTrue();
        assertThat(set(world, channel, Optional.empty())).isFalse();
        assertThat(world.find(stored -> stored.retentions().of(workspace))).isEmpty();
        assertThat(world.find(stored -> stored.retentions().of(channel))).isEmpty();
    }

    @InEveryConversation
    default void a_workspaces_retention_holds_in_all_of_its_conversations(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        assertThat(due(talk)).isEmpty();
        set(talk.world, talk.workspace, MONTH);

        assertThat(due(talk)).contains(new Due(talk.id, talk.workspace, daysAgo(talk, 30)));
    }

    @Test
    default void a_channels_own_retention_comes_before_its_workspaces() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        set(talk.world, talk.workspace, MONTH);
        set(talk.world, (ChannelId) talk.id, YEAR);

        assertThat(due(talk)).contains(new Due(talk.id, talk.workspace, daysAgo(talk, 365)));
    }

    @Test
    default void everything_is_due_in_a_channel_that_was_deleted_long_ago() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Instant at = daysAgo(talk, 31);
        talk.world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfChannel((ChannelId) talk.id), new Deletion(at, Optional.empty())));

        assertThat(due(talk, at)).isEmpty();
        assertThat(due(talk, at.plusNanos(1_000))).contains(new Due(talk.id, talk.workspace, talk.world.now()));
    }

    @InEveryConversation
    default void everything_is_due_in_a_workspace_that_was_deleted_long_ago(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant at = daysAgo(talk, 31);
        talk.world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfWorkspace(talk.workspace), new Deletion(at, Optional.empty())));

        assertThat(due(talk, at)).isEmpty();
        assertThat(due(talk, at.plusNanos(1_000))).contains(new Due(talk.id, talk.workspace, talk.world.now()));
    }

    @InEveryConversation
    default void nothing_is_due_under_a_legal_hold(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        set(talk.world, talk.workspace, MONTH);

        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, true));
        assertThat(due(talk)).isEmpty();

        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, false));
        assertThat(due(talk)).isPresent();
    }

    @Test
    default void nothing_is_due_in_a_channel_under_a_legal_hold() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        set(talk.world, talk.workspace, MONTH);

        talk.world.change(stored -> stored.channels().hold((ChannelId) talk.id, true));

        assertThat(due(talk)).isEmpty();
    }

    @InEveryConversation
    default void what_is_due_is_found_by_ascending_id_after_a_given_one(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        set(talk.world, talk.workspace, MONTH);
        Instant now = talk.world.now();

        List<Due> all = walk(talk.world);

        assertThat(all).contains(due(talk).orElseThrow()).doesNotHaveDuplicates();
        assertThat(talk.world.list(stored -> stored.retentions().due(now, now, Optional.of(talk.id), 1000)))
                .extracting(Due::conversation)
                .doesNotContain(talk.id);
    }

    @InEveryConversation
    default void messages_are_found_by_when_they_were_written_until_they_are_purged(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 5);
        talk.delete(messages.get(2));
        Instant first = messages.get(0).createdAt();
        Instant last = messages.get(4).createdAt();

        assertThat(Conversation.ids(written(talk, first, last, 10)))
                .containsExactlyElementsOf(Conversation.ids(messages.subList(1, 4)));
        assertThat(Conversation.ids(written(talk, Instant.EPOCH, last, 2)))
                .containsExactlyElementsOf(Conversation.ids(messages.subList(0, 2)));
        talk.purge(messages.get(2));
        assertThat(Conversation.ids(written(talk, first, last, 10)))
                .containsExactly(messages.get(1).id(), messages.get(3).id());
    }

    @InEveryConversation
    default void a_place_with_something_that_was_deleted_before_is_found_unless_it_is_held(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant at =
                Instant.EPOCH.plusNanos(1_000L * (talk.id.value().hashCode() & Integer.MAX_VALUE)); // before all others
        talk.delete(talk.post(talk.ada, "gone"), at);

        assertThat(withDeleted(talk, at)).isEmpty();
        assertThat(withDeleted(talk, at.plusNanos(1_000)))
                .contains(new Due(talk.id, talk.workspace, at.plusNanos(1_000)));
        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, true));
        assertThat(withDeleted(talk, at.plusNanos(1_000))).isEmpty();
        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, false));
        talk.purge(talk.stored(talk.world.read(
                stored -> stored.messages().by(talk.ada, MessageId.NONE, 1).getFirst())));
        assertThat(withDeleted(talk, at.plusNanos(1_000))).isEmpty();
    }

    /** Of this place: others may have something of that time, too. */
    private static Optional<Due> withDeleted(Conversation talk, Instant before) {
        return talk.world
                .find(stored -> stored.retentions().withDeleted(before))
                .filter(due -> due.conversation().equals(talk.id));
    }

    private static List<Due> walk(World world) {
        List<Due> all = new ArrayList<>();
        Optional<ConversationId> after = Optional.empty();
        List<Due> part;
        do {
            Optional<ConversationId> last = after;
            part = world.list(stored -> stored.retentions().due(world.now(), world.now(), last, 2));
            all.addAll(part);
            after = part.isEmpty() ? after : Optional.of(part.getLast().conversation());
        } while (part.size() == 2);
        return all;
    }

    private static List<Message> written(Conversation talk, Instant after, Instant before, int limit) {
        return talk.world.list(stored -> stored.retentions().written(talk.id, after, before, limit));
    }

    private static Optional<Due> due(Conversation talk) {
        return due(talk, talk.world.now());
    }

    private static Optional<Due> due(Conversation talk, Instant deletedBefore) {
        return talk.world.write(stored -> stored.retentions().due(talk.world.now(), deletedBefore, talk.id));
    }

    private static boolean set(World world, WorkspaceId workspace, Optional<Retention> retention) {
        return world.write(stored -> stored.retentions().set(workspace, retention));
    }

    private static boolean set(World world, ChannelId channel, Optional<Retention> retention) {
        return world.write(stored -> stored.retentions().set(channel, retention));
    }

    private static Instant daysAgo(Conversation talk, int days) {
        return talk.world.now().minus(Duration.ofDays(days));
    }
}
