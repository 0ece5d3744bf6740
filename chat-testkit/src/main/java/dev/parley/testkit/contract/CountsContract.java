package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.message.Unread;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every count is right after each step of deleting, restoring and purging. */
public interface CountsContract extends AdapterContract {
    @InEveryConversation
    default void counts_are_right_after_each_step_of_a_root(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = mentioning(talk, Optional.empty());
        Message reply = talk.reply(root, talk.ada);
        react(talk, root);
        ThreadSummary one = new ThreadSummary(1, Optional.of(reply.createdAt()));

        counts(talk, root, List.of(root), 1, 1, one, 1);

        talk.delete(root);
        counts(talk, root, List.of(root), 0, 0, one, 0);

        talk.restore(root);
        counts(talk, root, List.of(root), 1, 1, one, 1);

        talk.delete(root);
        talk.purge(root);
        counts(talk, root, List.of(root), 0, 0, one, 0);

        talk.delete(reply);
        counts(talk, root, List.of(), 0, 0, ThreadSummary.NONE, 0);
    }

    @InEveryConversation
    default void counts_are_right_after_each_step_of_a_reply(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message first = talk.reply(root, talk.ada);
        Message second = mentioning(talk, Optional.of(root));
        react(talk, second);
        ThreadSummary one = new ThreadSummary(1, Optional.of(first.createdAt()));
        ThreadSummary two = new ThreadSummary(2, Optional.of(second.createdAt()));

        counts(talk, second, List.of(root, second), 2, 1, two, 1);

        talk.delete(second);
        counts(talk, second, List.of(root), 1, 0, one, 0);

        talk.restore(second);
        counts(talk, second, List.of(root, second), 2, 1, two, 1);

        talk.delete(second);
        talk.purge(second);
        counts(talk, second, List.of(root), 1, 0, one, 0);
    }

    @Test
    default void a_reply_that_only_its_thread_shows_counts_there_only() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message root = talk.post(talk.ben, "root");
        Message reply = talk.post(
                talk.ada, "hidden", draft -> draft.replyingTo(root.id(), false).mentioning(Set.of(talk.ben)));

        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, 0, 0));
        assertThat(talk.thread(root)).isEqualTo(new ThreadSummary(1, Optional.of(reply.createdAt())));
        assertThat(talk.shown()).containsExactly(root.id());
    }

    /** As Ben, who is mentioned in the message and has read nothing, finds them. */
    private static void counts(
            Conversation talk,
            Message message,
            List<Message> timeline,
            int unread,
            int mentions,
            ThreadSummary thread,
            int reactions) {
        MessageId root = message.root();
        assertThat(talk.shown()).as("timeline").isEqualTo(Conversation.ids(timeline));
        assertThat(talk.unread(talk.ben)).as("unread").isEqualTo(new Unread(talk.id, unread, mentions));
        talk.world.change(stored -> {
            Message rootMessage = stored.messages().find(root).orElseThrow();
            assertThat(stored.threads().summary(rootMessage)).as("thread").isEqualTo(thread);
            assertThat(stored.messages().view(root, talk.ben).orElseThrow().thread())
                    .as("thread beside the root")
                    .isEqualTo(thread);
            List<ReactionSummary> shown =
                    stored.messages().view(message.id(), talk.ben).orElseThrow().reactions();
            assertThat(shown).as("reactions").hasSize(reactions);
        });
    }

    private static Message mentioning(Conversation talk, Optional<Message> root) {
        return talk.post(talk.ada, "Hello Ben", draft -> {
            var mentioning = draft.mentioning(Set.of(talk.ben));
            return root.map(parent -> mentioning.replyingTo(parent.id(), true)).orElse(mentioning);
        });
    }

    private static void react(Conversation talk, Message message) {
        Instant at = message.createdAt().plusSeconds(1);
        talk.world.change(stored -> {
            talk.lock(stored);
            stored.reactions().add(talk.id, List.of(new Reaction(message.id(), talk.ben, new Emoji("eyes"), at)));
        });
    }
}
