package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.ThreadSummary;
import java.util.Optional;

/** Replies and what is told of them at their root. */
public interface ThreadsContract extends AdapterContract {
    @InEveryConversation
    default void a_thread_has_all_of_its_roots_replies_oldest_first(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message other = talk.post(talk.ada, "another root");
        Message first = talk.reply(root, talk.ben);
        talk.reply(other, talk.ben);
        Message second = talk.replyShown(root, talk.ada);

        assertThat(Conversation.ids(talk.replies(root, PageRequest.oldest(10))))
                .containsExactly(first.id(), second.id());
        assertThat(talk.thread(root)).isEqualTo(new ThreadSummary(2, Optional.of(second.createdAt())));
    }

    @InEveryConversation
    default void a_root_without_replies_has_an_empty_thread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");

        assertThat(talk.replies(root, PageRequest.newest(10)).oldestFirst()).isEmpty();
        assertThat(talk.thread(root)).isEqualTo(ThreadSummary.NONE);
    }

    @InEveryConversation
    default void deleted_replies_are_neither_shown_nor_counted(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message first = talk.reply(root, talk.ben);
        Message second = talk.replyShown(root, talk.ben);

        talk.delete(second);

        assertThat(Conversation.ids(talk.replies(root, PageRequest.newest(10)))).containsExactly(first.id());
        assertThat(talk.replies(root, PageRequest.newest(10)).hasNewer()).isFalse();
        assertThat(talk.thread(root)).isEqualTo(new ThreadSummary(1, Optional.of(first.createdAt())));
    }

    @InEveryConversation
    default void a_deleted_roots_thread_stays_readable(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ben);

        talk.delete(root);

        assertThat(Conversation.ids(talk.replies(root, PageRequest.newest(10)))).containsExactly(reply.id());
        assertThat(talk.thread(root).replyCount()).isEqualTo(1);
    }

    @InEveryConversation
    default void the_summary_tells_of_the_newest_reply_that_is_left(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message first = talk.reply(root, talk.ben);
        Message second = talk.reply(root, talk.ben);
        Message third = talk.reply(root, talk.ben);

        talk.delete(third);
        assertThat(talk.thread(root).lastReplyAt()).contains(second.createdAt());

        talk.delete(first);
        assertThat(talk.thread(root).lastReplyAt()).contains(second.createdAt());

        talk.delete(second);
        assertThat(talk.thread(root)).isEqualTo(ThreadSummary.NONE);
    }
}
