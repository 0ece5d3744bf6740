package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.store.Repositories;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/** Positions without gaps, in the order of the commits, however many write at once. */
public interface FeedUnderWritersContract extends AdapterContract {
    int WRITERS = 16;
    int POSTS_EACH = 10;
    int ROLLED_BACK_EACH = POSTS_EACH / 5;
    int COMMITTED = WRITERS * (POSTS_EACH - ROLLED_BACK_EACH);

    @InEveryConversation
    default void sixteen_writers_leave_no_gap_and_messages_in_the_order_of_positions(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        List<Race.Outcome<Boolean>> outcomes = Race.between(WRITERS, writer -> writeAll(talk));

        List<FeedEntry> entries = talk.world.list(stored -> stored.feed().read(talk.feed(), 0, COMMITTED * 2));
        Race.answers(outcomes);
        assertThat(entries)
                .extracting(FeedEntry::position)
                .isEqualTo(LongStream.rangeClosed(1, COMMITTED).boxed().toList());
        assertThat(entries)
                .extracting(FeedUnderWritersContract::message)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(talk.world.list(stored -> stored.messages().instants(talk.id)))
                .hasSize(COMMITTED);
    }

    @InEveryConversation
    default void whoever_polls_never_sees_a_position_appear_before_one_already_seen(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        AtomicInteger writing = new AtomicInteger(WRITERS);

        List<Race.Outcome<Boolean>> outcomes = Race.between(WRITERS + 1, role -> {
            if (role == WRITERS) {
                return poll(talk, writing);
            }
            try {
                return writeAll(talk);
            } finally {
                writing.decrementAndGet();
            }
        });

        Race.answers(outcomes);
    }

    /** Each snapshot must go on exactly where the one before ended, and hold one message for each position. */
    private static boolean poll(Conversation talk, AtomicInteger writing) {
        List<FeedEntry> seen = List.of();
        boolean last;
        do {
            last = writing.get() == 0;
            Snapshot now = talk.world.read(stored -> Snapshot.of(talk, stored));
            assertThat(now.entries().subList(0, seen.size())).isEqualTo(seen);
            assertThat(now.entries())
                    .extracting(FeedEntry::position)
                    .isEqualTo(LongStream.rangeClosed(1, now.head()).boxed().toList());
            assertThat(now.messages()).isEqualTo(now.head());
            seen = now.entries();
        } while (!last);
        assertThat(seen).hasSize(COMMITTED);
        return true;
    }

    private static boolean writeAll(Conversation talk) {
        for (int i = 0; i < POSTS_EACH; i++) {
            boolean rollsBack = i % 5 == 2;
            try {
                talk.world.change(stored -> postAndTell(talk, stored, rollsBack));
            } catch (OnPurpose expected) {
                assertThat(rollsBack).isTrue();
            }
        }
        return true;
    }

    private static void postAndTell(Conversation talk, Repositories stored, boolean rollsBack) {
        Message message = talk.post(stored, talk.ada, "Hello", draft -> draft);
        stored.feed().append(List.of(Event.of(EventKind.MESSAGE_POSTED, talk.ada, message, message.createdAt())));
        if (rollsBack) {
            throw new OnPurpose();
        }
    }

    private static MessageId message(FeedEntry entry) {
        return entry.event().message().orElseThrow();
    }

    /** Takes a transaction back. */
    final class OnPurpose extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What one reader sees at once. */
    record Snapshot(List<FeedEntry> entries, long head, int messages) {
        static Snapshot of(Conversation talk, Repositories stored) {
            Map<FeedId, Long> heads = stored.feed().heads(List.of(talk.feed()));
            return new Snapshot(
                    stored.feed().read(talk.feed(), 0, COMMITTED * 2),
                    heads.getOrDefault(talk.feed(), 0L),
                    stored.messages().instants(talk.id).size());
        }
    }
}
