package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.usecase.messages.PostMessage;
import org.junit.jupiter.api.Test;

class ThreadsTest {
    private final Team team = new Team();

    @Test
    void a_reply_to_a_reply_joins_the_thread_of_the_root() {
        Message root = team.post(team.ann, team.general, "root");
        Message reply = team.reply(team.bob, root, "first");

        Message second = team.reply(team.ann, reply, "second");

        assertThat(second.parent()).contains(root.id());
        assertThat(team.replies(team.bob, reply.id())).containsExactly("first", "second");
    }

    @Test
    void replies_stay_out_of_the_timeline_unless_they_are_shown_there() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "hidden");

        team.chat
                .messaging()
                .post(
                        team.bob,
                        PostMessage.of(team.general, new Content("shown"))
                                .replyingTo(root.id())
                                .alsoToChannel(true));

        assertThat(team.timeline(team.ann, team.general)).containsExactly("root", "shown");
        assertThat(team.replies(team.ann, root.id())).containsExactly("hidden", "shown");
    }

    @Test
    void a_root_tells_how_many_replies_it_has() {
        Message root = team.post(team.ann, team.general, "root");
        Message reply = team.reply(team.bob, root, "one");
        team.reply(team.bob, root, "two");

        team.chat.deleting().delete(team.bob, reply.id());

        MessageView view = team.chat.readingMessages().find(team.ann, root.id());
        assertThat(view.thread().replyCount()).isEqualTo(1);
        assertThat(view.thread().lastReplyAt()).isPresent();
    }

    @Test
    void a_reply_to_a_message_of_another_conversation_is_refused() {
        Message elsewhere = team.post(team.ann, team.directMessage(team.ann, team.bob), "private");

        Refused.with(
                "parent_not_found",
                () -> team.chat
                        .messaging()
                        .post(
                                team.ann,
                                PostMessage.of(team.general, new Content("reply"))
                                        .replyingTo(elsewhere.id())));
    }

    @Test
    void showing_a_root_in_the_channel_too_is_refused() {
        Refused.with(
                "not_a_reply",
                () -> PostMessage.of(team.general, new Content("root")).alsoToChannel(true));
    }

    @Test
    void threads_work_in_direct_messages() {
        Message root = team.post(team.ann, team.directMessage(team.ann, team.bob), "root");

        team.reply(team.bob, root, "reply");

        assertThat(team.replies(team.ann, root.id())).containsExactly("reply");
    }
}
