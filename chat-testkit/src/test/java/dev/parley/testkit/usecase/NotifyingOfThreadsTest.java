package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.notification.NotificationKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NotifyingOfThreadsTest {
    private final NotifiedTeam at = new NotifiedTeam();
    private final Team team = at.team;
    private final Channel plans = at.plans;

    @Test
    void followers_are_told_of_replies_until_they_stop() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        at.follow();

        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.THREAD_REPLY);
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        assertThat(at.count(team.bob)).isZero();

        team.chat.followingThreads().unfollow(team.bob, root.id());
        team.reply(team.ann, root, "and another");
        at.follow();
        assertThat(at.kinds(team.bob)).hasSize(1);
        assertThat(at.kinds(team.ann)).isEmpty();
    }

    @Test
    void what_was_read_in_a_thread_stays_read_when_one_stops_following() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        at.follow();
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());

        team.chat.followingThreads().unfollow(team.bob, root.id());

        assertThat(at.count(team.bob)).isZero();
    }

    @Test
    void reading_a_thread_that_one_does_not_follow_reads_what_one_was_told_of_it() {
        Message root = team.post(team.ann, plans.id(), "question");
        team.chat.followingThreads().unfollow(team.bob, root.id());
        Message byName = team.reply(team.ann, root, "@bob?");
        Message byAll = team.reply(team.ann, root, "@channel?");
        at.follow();
        assertThat(at.count(team.bob)).isEqualTo(2);
        List<String> before = team.feed(FeedId.of(team.bob.user()));

        team.chat.markingRead().readThread(team.bob, root.id(), byName.id());
        assertThat(at.count(team.bob)).isEqualTo(1);
        team.chat.markingRead().readThread(team.bob, root.id(), byAll.id());
        team.chat.markingRead().readThread(team.bob, root.id(), byAll.id());

        assertThat(at.count(team.bob)).isZero();
        assertThat(team.feed(FeedId.of(team.bob.user())))
                .hasSize(before.size() + 2)
                .endsWith("thread.marked");
    }

    @Test
    void in_a_direct_message_one_is_told_of_replies_until_one_stops_following() {
        ConversationId direct = team.directMessage(team.ann, team.bob, team.admin);
        Message root = team.post(team.ann, direct, "psst");
        team.chat.markingRead().read(team.bob, direct, root.id());
        Message reply = team.reply(team.ann, root, "and also");
        at.follow();
        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.THREAD_REPLY, NotificationKind.DIRECT_MESSAGE);
        assertThat(at.count(team.bob)).isEqualTo(1);

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        assertThat(at.count(team.bob)).isZero();

        team.chat.followingThreads().unfollow(team.bob, root.id());
        team.reply(team.ann, root, "one more thing");
        at.follow();
        assertThat(at.count(team.bob)).isZero();
        assertThat(at.kinds(team.admin)).hasSize(3);
    }

    @Test
    void a_mention_that_an_edit_adds_to_a_reply_that_was_read_is_unread_until_the_thread_is_read_again() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        team.chat.markingRead().read(team.bob, plans.id(), reply.id());
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        team.chat.editing().edit(team.ann, reply.id(), new Content("answer, @bob"), 1);
        at.follow();
        assertThat(at.count(team.bob)).isEqualTo(1);

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());

        assertThat(at.count(team.bob)).isZero();
    }
}
