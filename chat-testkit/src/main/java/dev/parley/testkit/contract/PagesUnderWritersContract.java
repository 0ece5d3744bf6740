package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Whoever scrolls meets all that was there and stays there, once, whatever others write meanwhile. */
public interface PagesUnderWritersContract extends AdapterContract {
    int NEW_MESSAGES = 100;

    @InEveryConversation
    default void scrolling_through_a_timeline_neither_skips_nor_repeats_while_others_write(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 120);

        scrollWhileOthersWrite(talk, messages, talk::timeline, () -> talk.post(talk.ben, "new"));
    }

    @InEveryConversation
    default void scrolling_through_a_thread_neither_skips_nor_repeats_while_others_write(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        List<Message> replies = talk.world.write(stored -> IntStream.range(0, 60)
                .mapToObj(i -> talk.post(stored, talk.ada, "reply", draft -> draft.replyingTo(root.id(), false)))
                .toList());

        scrollWhileOthersWrite(talk, replies, request -> talk.replies(root, request), () -> talk.reply(root, talk.ben));
    }

    private static void scrollWhileOthersWrite(
            Conversation talk, List<Message> messages, Function<PageRequest, MessagePage> list, Runnable writeNew) {
        List<Message> quiet = every(3, false, messages);
        List<Message> restless = every(3, true, messages);
        AtomicBoolean reading = new AtomicBoolean(true);
        List<List<MessageId>> walks = new ArrayList<>();

        List<Race.Outcome<Boolean>> outcomes = Race.between(2, role -> {
            if (role == 0) {
                return disturb(talk, restless, writeNew, reading);
            }
            try {
                return walks.addAll(walksThrough(list, quiet.get(quiet.size() - 1)));
            } finally {
                reading.set(false);
            }
        });

        Race.answers(outcomes);
        assertThat(walks).hasSize(8).allSatisfy(met -> {
            assertThat(met).isSorted().doesNotHaveDuplicates();
            assertThat(met).containsAll(Conversation.ids(quiet));
        });
    }

    private static List<List<MessageId>> walksThrough(Function<PageRequest, MessagePage> list, Message last) {
        List<List<MessageId>> walks = new ArrayList<>();
        for (int limit : List.of(3, 7, 20, 50)) {
            walks.add(Walk.back(list, limit));
            walks.add(Walk.forth(list, limit, last.id()));
        }
        return walks;
    }

    private static boolean disturb(
            Conversation talk, List<Message> restless, Runnable writeNew, AtomicBoolean reading) {
        for (int i = 0; reading.get(); i++) {
            Message message = restless.get(i % restless.size());
            if (!talk.delete(message)) {
                talk.restore(message);
            }
            if (i % 4 == 0 && i < 4 * NEW_MESSAGES) {
                writeNew.run();
            }
        }
        return true;
    }

    private static List<Message> every(int step, boolean matching, List<Message> messages) {
        return IntStream.range(0, messages.size())
                .filter(i -> (i % step == 0) == matching)
                .mapToObj(messages::get)
                .toList();
    }
}
