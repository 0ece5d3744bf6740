package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How far those who work in the background have followed the conversations. */
public interface FeedPositionsContract extends AdapterContract {
    @InEveryConversation
    default void a_conversation_is_behind_from_its_first_entry_until_the_position_is_at_its_head(
            ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isFalse();

        happen(talk, 2);
        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isTrue();

        follow(talk, FeedConsumer.NOTIFICATIONS, 1);
        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isTrue();

        follow(talk, FeedConsumer.NOTIFICATIONS, 2);
        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isFalse();

        happen(talk, 1);
        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isTrue();
    }

    @InEveryConversation
    default void a_position_begins_at_zero_and_is_what_was_stored_last(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        happen(talk, 3);

        assertThat(take(talk, FeedConsumer.NOTIFICATIONS)).hasValue(0L);
        follow(talk, FeedConsumer.NOTIFICATIONS, 2);
        assertThat(take(talk, FeedConsumer.NOTIFICATIONS)).hasValue(2L);
    }

    @Test
    default void consumers_do_not_know_of_each_other() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        happen(talk, 1);

        follow(talk, FeedConsumer.NOTIFICATIONS, 1);

        assertThat(isBehind(talk, FeedConsumer.ASSISTANTS)).isTrue();
        assertThat(take(talk, FeedConsumer.ASSISTANTS)).hasValue(0L);
    }

    @Test
    default void a_position_goes_back_with_what_was_done_when_it_fails() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        happen(talk, 1);

        assertThatThrownBy(() -> talk.world.change(stored -> {
                    stored.feedPositions().take(FeedConsumer.NOTIFICATIONS, talk.feed());
                    stored.feedPositions().advance(FeedConsumer.NOTIFICATIONS, talk.feed(), 1);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(isBehind(talk, FeedConsumer.NOTIFICATIONS)).isTrue();
        assertThat(take(talk, FeedConsumer.NOTIFICATIONS)).hasValue(0L);
    }

    @Test
    default void only_conversations_are_followed_and_no_more_than_asked_for() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation direct = talk.another(ConversationKind.DIRECT_MESSAGE);
        happen(talk, 1);
        happen(direct, 1);
        talk.world.change(stored -> stored.feed()
                .append(List.of(event(talk, FeedId.of(talk.ada)), event(talk, FeedId.of(talk.workspace)))));

        assertThat(behind(talk, Optional.empty(), Integer.MAX_VALUE))
                .contains(talk.id, direct.id)
                .extracting(ConversationId::value)
                .doesNotContain(talk.ada.value(), talk.workspace.value());
        assertThat(behind(talk, Optional.empty(), 1)).hasSize(1);
    }

    @InEveryConversation
    default void feeds_that_are_asked_for_are_told_when_they_are_behind(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation still = talk.another(kind);
        Conversation other = talk.another(kind);
        happen(talk, 1);
        happen(other, 1);
        talk.world.change(stored -> stored.feed().append(List.of(event(talk, FeedId.of(talk.ada)))));
        List<FeedId> asked = List.of(talk.feed(), still.feed(), FeedId.of(talk.ada), FeedId.of(talk.workspace));

        assertThat(talk.world.list(stored -> stored.feedPositions().behind(FeedConsumer.NOTIFICATIONS, asked)))
                .containsExactly(talk.id);
        assertThat(talk.world.list(stored -> stored.feedPositions().behind(FeedConsumer.NOTIFICATIONS, List.of())))
                .isEmpty();
    }

    @Test
    default void those_that_are_behind_are_told_page_by_page() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        List<Conversation> all = List.of(
                talk,
                talk.another(ConversationKind.DIRECT_MESSAGE),
                talk.another(ConversationKind.CHANNEL),
                talk.another(ConversationKind.DIRECT_MESSAGE));
        all.forEach(one -> happen(one, 1));
        List<ConversationId> expected = behind(talk, Optional.empty(), Integer.MAX_VALUE);

        List<ConversationId> found = new ArrayList<>();
        Optional<FeedId> after = Optional.empty();
        List<ConversationId> page;
        do {
            page = behind(talk, after, 3);
            found.addAll(page);
            after = page.isEmpty() ? after : Optional.of(FeedId.of(page.get(page.size() - 1)));
        } while (page.size() == 3);

        assertThat(found)
                .isEqualTo(expected)
                .containsAll(all.stream().map(one -> one.id).toList());
    }

    @InEveryConversation
    default void of_two_who_follow_at_once_one_does_each_thing(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (int round = 1; round <= Duel.ROUNDS; round++) {
            happen(talk, 1);

            var outcomes = Duel.of(this, talk.world, (stored, i) -> doNext(stored, talk));

            assertThat(Race.answers(outcomes).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(1);
        }
    }

    @Test
    default void whoever_posts_does_not_wait_for_those_who_follow() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        happen(talk, 1);

        Optional<Long> position = talk.world.write(stored -> {
            Optional<Long> taken = stored.feedPositions().take(FeedConsumer.NOTIFICATIONS, talk.feed());
            stored.feedPositions().advance(FeedConsumer.NOTIFICATIONS, talk.feed(), 1);
            if (writesOverlap()) {
                Race.elsewhere(() -> {
                    happen(talk, 1);
                    return take(talk, FeedConsumer.ASSISTANTS);
                });
            }
            return taken;
        });

        assertThat(position).hasValue(0L);
        assertThat(take(talk, FeedConsumer.NOTIFICATIONS)).hasValue(1L);
    }

    /** The number of entries that had not been done. */
    private static int doNext(Repositories stored, Conversation talk) {
        Optional<Long> position = stored.feedPositions().take(FeedConsumer.NOTIFICATIONS, talk.feed());
        List<FeedEntry> next = position.map(after -> stored.feed().read(talk.feed(), after, 10))
                .orElse(List.of());
        if (!next.isEmpty()) {
            stored.feedPositions()
                    .advance(
                            FeedConsumer.NOTIFICATIONS,
                            talk.feed(),
                            next.get(next.size() - 1).position());
        }
        return next.size();
    }

    private static void happen(Conversation talk, int times) {
        for (int i = 0; i < times; i++) {
            talk.world.change(stored -> stored.feed().append(List.of(event(talk, talk.feed()))));
        }
    }

    private static Event event(Conversation talk, FeedId feed) {
        return Event.of(feed, EventKind.MEMBER_CHANGED, talk.ada, talk.world.now());
    }

    private static void follow(Conversation talk, FeedConsumer consumer, long position) {
        talk.world.change(stored -> {
            stored.feedPositions().take(consumer, talk.feed());
            stored.feedPositions().advance(consumer, talk.feed(), position);
        });
    }

    private static Optional<Long> take(Conversation talk, FeedConsumer consumer) {
        return talk.world.write(stored -> stored.feedPositions().take(consumer, talk.feed()));
    }

    private static boolean isBehind(Conversation talk, FeedConsumer consumer) {
        boolean isBehind = !talk.world
                .list(stored -> stored.feedPositions().behind(consumer, List.of(talk.feed())))
                .isEmpty();
        assertThat(talk.world.list(stored -> stored.feedPositions().behind(consumer, Optional.empty(), 10_000)))
                .matches(all -> all.contains(talk.id) == isBehind);
        return isBehind;
    }

    private static List<ConversationId> behind(Conversation talk, Optional<FeedId> after, int limit) {
        return talk.world.list(stored -> stored.feedPositions().behind(FeedConsumer.NOTIFICATIONS, after, limit));
    }
}
