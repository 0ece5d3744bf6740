package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.usecase.messages.PostMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingThreadsTest {
    private final Team team = new Team();

    @Test
    void replies_of_others_are_unread_for_who_started_the_thread() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "one");
        team.reply(team.ann, root, "two");
        team.reply(team.bob, root, "three, @ann");

        assertThat(unread(team.ann)).containsExactly(new UnreadThread(team.general, root.id(), 2, 1));
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 1, 0));
        assertThat(unread(team.admin)).isEmpty();
    }

    @Test
    void whoever_is_mentioned_finds_the_mention_unread_but_not_what_came_before() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.ann, root, "one");
        team.reply(team.ann, root, "two, @bob");
        team.reply(team.ann, root, "three");

        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 2, 1));
    }

    @Test
    void replies_in_a_direct_message_are_unread_for_everybody_in_it() {
        ConversationId direct = team.directMessage(team.ann, team.bob, team.admin);
        Message root = team.post(team.ann, direct, "root");
        team.reply(team.ann, root, "one");
        team.reply(team.bob, root, "two");

        assertThat(unread(team.ann)).containsExactly(new UnreadThread(direct, root.id(), 1, 0));
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(direct, root.id(), 1, 0));
        assertThat(unread(team.admin)).containsExactly(new UnreadThread(direct, root.id(), 2, 0));
    }

    @Test
    void a_reply_that_the_channel_shows_is_read_in_each_place_by_itself() {
        Message root = team.post(team.bob, team.general, "root");
        Message shown = shownReply(root, "for all");
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 1, 0));
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);

        team.chat.markingRead().read(team.bob, team.general, shown.id());
        assertThat(unread(team.bob)).hasSize(1);

        team.chat.markingRead().readThread(team.bob, root.id(), shown.id());
        assertThat(unread(team.bob)).isEmpty();
    }

    @Test
    void a_marker_moves_forward_by_reading_and_back_by_marking_unread_only() {
        Message root = team.post(team.bob, team.general, "root");
        Message first = team.reply(team.ann, root, "one");
        Message second = team.reply(team.ann, root, "two");

        team.chat.markingRead().readThread(team.bob, root.id(), second.id());
        team.chat.markingRead().readThread(team.bob, root.id(), first.id());
        assertThat(unread(team.bob)).isEmpty();

        team.chat.markingRead().markThreadUnread(team.bob, root.id(), second.id());
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 1, 0));
    }

    @Test
    void a_message_outside_of_the_thread_is_refused() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "one");
        Message other = team.post(team.ann, team.general, "other");
        Message elsewhere = team.post(team.ann, team.directMessage(team.ann, team.bob), "psst");

        for (Message wrong : List.of(other, team.reply(team.ann, other, "reply"), elsewhere)) {
            Refused.with(
                    "message_not_found", () -> team.chat.markingRead().readThread(team.bob, root.id(), wrong.id()));
            Refused.with(
                    "message_not_found",
                    () -> team.chat.markingRead().markThreadUnread(team.bob, root.id(), wrong.id()));
        }
    }

    @Test
    void a_thread_that_is_not_followed_cannot_be_marked_unread_and_reading_it_changes_nothing() {
        Message root = team.post(team.ann, team.general, "root");
        Message reply = team.reply(team.ann, root, "one");

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());

        assertThat(team.chat.followingThreads().readUpTo(team.bob, root.id())).isEmpty();
        Refused.with("not_following", () -> team.chat.markingRead().markThreadUnread(team.bob, root.id(), reply.id()));
    }

    @Test
    void whoever_only_looks_at_a_channel_has_no_markers_in_its_threads() {
        Message root = team.post(team.ann, team.publicChannel(team.ann, "plans").id(), "root");
        Message reply = team.reply(team.ann, root, "one");

        Refused.with("not_joined", () -> team.chat.markingRead().readThread(team.bob, root.id(), reply.id()));
        Refused.with("not_joined", () -> team.chat.markingRead().markThreadUnread(team.bob, root.id(), reply.id()));
    }

    @Test
    void moving_a_threads_marker_is_told_to_ones_own_devices_and_only_when_it_moves() {
        Message root = team.post(team.bob, team.general, "root");
        Message reply = team.reply(team.ann, root, "one");
        int before = events().size();

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        team.chat.markingRead().markThreadUnread(team.bob, reply.id(), reply.id());
        team.chat.markingRead().markThreadUnread(team.bob, reply.id(), reply.id());

        assertThat(events().subList(before, events().size())).containsExactly("thread.marked", "thread.marked");
    }

    @Test
    void deleting_and_restoring_the_root_or_a_reply_leaves_the_marker_where_it_is() {
        Message root = team.post(team.bob, team.general, "root");
        Message first = team.reply(team.ann, root, "one");
        Message second = team.reply(team.ann, root, "two, @bob");
        team.chat.markingRead().readThread(team.bob, root.id(), first.id());

        team.chat.deleting().delete(team.bob, root.id());
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 1, 1));

        team.chat.deleting().delete(team.ann, second.id());
        assertThat(unread(team.bob)).isEmpty();

        team.chat.deleting().restore(team.bob, root.id());
        team.chat.deleting().restore(team.ann, second.id());
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(team.general, root.id(), 1, 1));
    }

    @Test
    void what_was_said_while_one_was_away_is_not_unread_in_threads_either() {
        ConversationId plans = team.publicChannel(team.ann, "plans").id();
        Message root = team.post(team.ann, plans, "root");
        team.chat.joiningChannels().add(team.bob, (ChannelId) plans, team.bob.user());
        team.reply(team.bob, root, "I am in");
        team.chat.joiningChannels().remove(team.bob, (ChannelId) plans, team.bob.user());
        team.reply(team.ann, root, "while you were away");

        team.chat.joiningChannels().add(team.bob, (ChannelId) plans, team.bob.user());
        assertThat(unread(team.bob)).isEmpty();

        team.reply(team.ann, root, "welcome back");
        assertThat(unread(team.bob)).containsExactly(new UnreadThread(plans, root.id(), 1, 0));
    }

    private Message shownReply(Message root, String text) {
        PostMessage command = PostMessage.of(root.conversation(), new Content(text))
                .replyingTo(root.id())
                .alsoToChannel(true);
        return team.chat.messaging().post(team.ann, command).message().message();
    }

    private List<UnreadThread> unread(Actor actor) {
        return team.chat.markingRead().unread(actor, team.workspace.id()).threads();
    }

    private List<String> events() {
        return team.feed(FeedId.of(team.bob.user()));
    }
}
