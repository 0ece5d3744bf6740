package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Change feeds, one writer at a time. */
public interface FeedContract extends AdapterContract {
    @InEveryConversation
    default void an_event_of_every_kind_is_kept_as_it_is(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Event> events = new ArrayList<>();
        for (EventKind what : EventKind.values()) {
            Event bare = Event.of(talk.feed(), what, talk.ada, talk.world.now());
            events.add(bare);
            events.add(bare.in(talk.id).about(new MessageId(7)).about(talk.ben));
            events.add(bare.silently());
        }

        List<FeedEntry> appended = append(talk.world, events);

        assertThat(appended).extracting(FeedEntry::event).isEqualTo(events);
        assertThat(read(talk.world, talk.feed(), 0, 1000)).isEqualTo(appended);
    }

    @Test
    default void positions_begin_at_one_and_rise_by_one() {
        World world = new World(transactions());
        FeedId feed = new FeedId(world.newId());

        append(world, List.of(event(world, feed), event(world, feed)));
        append(world, List.of(event(world, feed)));

        assertThat(read(world, feed, 0, 10)).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void every_feed_counts_for_itself_also_in_one_batch() {
        World world = new World(transactions());
        FeedId one = new FeedId(world.newId());
        FeedId two = new FeedId(world.newId());

        List<FeedEntry> entries =
                append(world, List.of(event(world, two), event(world, one), event(world, two), event(world, one)));

        assertThat(entries).extracting(FeedEntry::position).containsExactly(1L, 1L, 2L, 2L);
        assertThat(entries).extracting(entry -> entry.event().feed()).containsExactly(two, one, two, one);
    }

    @Test
    default void a_feed_is_read_from_a_position_on() {
        World world = new World(transactions());
        FeedId feed = new FeedId(world.newId());
        List<FeedEntry> all = append(world, List.of(event(world, feed), event(world, feed), event(world, feed)));

        assertThat(read(world, feed, 1, 10)).isEqualTo(all.subList(1, 3));
        assertThat(read(world, feed, 1, 1)).isEqualTo(all.subList(1, 2));
        assertThat(read(world, feed, 3, 10)).isEmpty();
        assertThat(read(world, feed, 99, 10)).isEmpty();
        assertThat(read(world, new FeedId(world.newId()), 0, 10)).isEmpty();
    }

    @Test
    default void heads_are_the_positions_of_the_last_entries() {
        World world = new World(transactions());
        FeedId feed = new FeedId(world.newId());
        FeedId quiet = new FeedId(world.newId());
        FeedId locked = new FeedId(world.newId());
        append(world, List.of(event(world, feed), event(world, feed)));
        world.change(stored -> stored.feed().lock(List.of(locked)));

        Map<FeedId, Long> heads = world.read(stored -> stored.feed().heads(List.of(feed, quiet, locked)));

        assertThat(heads).isEqualTo(Map.of(feed, 2L, quiet, 0L, locked, 0L));
        assertThat(append(world, List.of())).isEmpty();
    }

    @Test
    default void a_rolled_back_event_leaves_no_gap() {
        World world = new World(transactions());
        FeedId feed = new FeedId(world.newId());
        append(world, List.of(event(world, feed)));

        assertThatThrownBy(() -> world.change(stored -> {
                    stored.feed().append(List.of(event(world, feed)));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        append(world, List.of(event(world, feed)));

        assertThat(read(world, feed, 0, 10)).extracting(FeedEntry::position).containsExactly(1L, 2L);
    }

    @Test
    default void feeds_may_be_locked_before_they_are_written_and_more_than_once() {
        World world = new World(transactions());
        FeedId one = new FeedId(world.newId());
        FeedId two = new FeedId(world.newId());

        List<FeedEntry> entries = world.write(stored -> {
            stored.feed().lock(List.of(two, one, two));
            stored.feed().lock(List.of(one));
            stored.feed().append(List.of(event(world, one)));
            return stored.feed().append(List.of(event(world, two), event(world, one)));
        });

        assertThat(entries).extracting(FeedEntry::position).containsExactly(1L, 2L);
    }

    @Test
    default void a_feed_of_a_conversation_a_workspace_and_a_user_has_its_id() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        ConversationId conversation = talk.id;
        UserId user = talk.ada;
        List<FeedId> feeds = List.of(FeedId.of(conversation), FeedId.of(talk.workspace), FeedId.of(user));

        append(talk.world, feeds.stream().map(feed -> event(talk.world, feed)).toList());

        assertThat(talk.world.<Map<FeedId, Long>>read(stored -> stored.feed().heads(feeds)))
                .containsOnlyKeys(feeds)
                .containsValues(1L, 1L, 1L);
    }

    private static Event event(World world, FeedId feed) {
        return Event.of(feed, EventKind.MEMBER_CHANGED, new UserId(feed.value()), world.now());
    }

    private static List<FeedEntry> append(World world, List<Event> events) {
        return world.write(stored -> stored.feed().append(events));
    }

    private static List<FeedEntry> read(World world, FeedId feed, long after, int limit) {
        return world.read(stored -> stored.feed().read(feed, after, limit));
    }
}
