package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowingThreadsTest {
    private final Team team = new Team();

    @Test
    void a_message_without_replies_is_followed_by_nobody() {
        Message root = team.post(team.ann, team.general, "hello @bob");

        assertThat(followers(root)).isEmpty();
    }

    @Test
    void who_started_a_thread_who_replies_and_who_is_mentioned_in_it_follow_it() {
        Message root = team.post(team.ann, team.general, "is @olga here?");
        Message reply = team.reply(team.bob, root, "no, but @adam is");

        assertThat(followers(root))
                .containsExactlyInAnyOrder(team.ann.user(), team.owner.user(), team.bob.user(), team.admin.user());
        assertThat(readUpTo(team.bob, root)).contains(reply.id());
        assertThat(readUpTo(team.ann, root).orElseThrow()).isLessThan(reply.id());
        assertThat(readUpTo(team.admin, root).orElseThrow()).isLessThan(reply.id());
    }

    @Test
    void whom_an_edit_mentions_follows_the_thread() {
        Message root = team.post(team.ann, team.general, "root");
        Message reply = team.reply(team.ann, root, "hello");

        team.chat.editing().edit(team.ann, reply.id(), new Content("hello @bob"), 1);

        assertThat(followers(root)).contains(team.bob.user());
    }

    @Test
    void what_a_deleted_root_mentioned_draws_nobody_in() {
        Message root = team.post(team.ann, team.general, "is @olga here?");
        team.chat.deleting().delete(team.ann, root.id());

        team.reply(team.bob, root, "who?");

        assertThat(followers(root)).containsExactlyInAnyOrder(team.ann.user(), team.bob.user());
    }

    @Test
    void mentioning_all_draws_nobody_in() {
        Message root = team.post(team.ann, team.general, "root");

        team.reply(team.ann, root, "look @everyone");

        assertThat(followers(root)).containsExactly(team.ann.user());
    }

    @Test
    void whoever_is_mentioned_and_not_in_the_channel_does_not_follow() {
        ConversationId secret = team.privateChannel(team.ann, "secret").id();
        Message root = team.post(team.ann, secret, "root");

        team.reply(team.ann, root, "not for @bob");

        assertThat(followers(root)).containsExactly(team.ann.user());
    }

    @Test
    void who_stopped_following_is_drawn_in_by_a_reply_of_their_own_only() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "one");
        team.chat.followingThreads().unfollow(team.ann, root.id());

        team.reply(team.bob, root, "two, @ann");
        assertThat(followers(root)).containsExactly(team.bob.user());

        Message own = team.reply(team.ann, root, "three");
        assertThat(followers(root)).contains(team.ann.user());
        assertThat(readUpTo(team.ann, root)).contains(own.id());
    }

    @Test
    void replying_again_does_not_count_what_others_said_as_read() {
        Message root = team.post(team.ann, team.general, "root");
        Message first = team.reply(team.bob, root, "one");
        team.reply(team.ann, root, "two");

        team.reply(team.bob, root, "three");

        assertThat(readUpTo(team.bob, root)).contains(first.id());
    }

    @Test
    void following_begins_at_the_newest_message_and_a_reply_names_its_thread() {
        Message root = team.post(team.ann, team.general, "root");
        Message reply = team.reply(team.ann, root, "one");

        team.chat.followingThreads().follow(team.bob, reply.id());

        assertThat(readUpTo(team.bob, root)).contains(reply.id());
    }

    @Test
    void following_is_told_to_ones_own_devices_once() {
        Message root = team.post(team.ann, team.general, "root");
        int before = events().size();

        team.chat.followingThreads().follow(team.bob, root.id());
        assertThat(events().subList(before, events().size())).containsExactly("thread.followed");
        team.chat.followingThreads().follow(team.bob, root.id());
        team.chat.followingThreads().unfollow(team.bob, root.id());
        assertThat(events().subList(before, events().size())).containsExactly("thread.followed", "thread.unfollowed");
        team.chat.followingThreads().unfollow(team.bob, root.id());

        assertThat(events().subList(before, events().size())).containsExactly("thread.followed", "thread.unfollowed");
    }

    @Test
    void a_thread_that_one_may_not_read_cannot_be_followed() {
        Message hidden =
                team.post(team.ann, team.privateChannel(team.ann, "secret").id(), "root");
        Message elsewhere =
                team.post(team.ann, team.publicChannel(team.ann, "plans").id(), "root");
        Message dead = team.post(team.ann, team.general, "root");
        team.chat.deleting().delete(team.ann, dead.id());

        Refused.with("message_not_found", () -> team.chat.followingThreads().follow(team.bob, hidden.id()));
        Refused.with("message_not_found", () -> team.chat.followingThreads().follow(team.bob, dead.id()));
        Refused.with("not_joined", () -> team.chat.followingThreads().follow(team.bob, elsewhere.id()));
    }

    @Test
    void a_deleted_roots_thread_is_followed_while_it_lives() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.ann, root, "still here");
        team.chat.deleting().delete(team.ann, root.id());

        team.chat.followingThreads().follow(team.bob, root.id());

        assertThat(followers(root)).contains(team.bob.user());
    }

    private List<UserId> followers(Message root) {
        return team.store.read(stored -> stored.followers().of(root, Optional.empty(), 10));
    }

    private Optional<MessageId> readUpTo(Actor actor, Message root) {
        return team.chat.followingThreads().readUpTo(actor, root.id());
    }

    private List<String> events() {
        return team.feed(FeedId.of(team.bob.user()));
    }
}
