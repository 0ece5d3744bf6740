package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who follows a thread, and how far they have read it. */
public interface FollowersContract extends AdapterContract {
    @InEveryConversation
    default void following_begins_once_and_where_it_is_said(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ada);

        assertThat(marker(talk, root, talk.ben)).isEmpty();
        assertThat(follow(talk, root, talk.ben, root.id())).isTrue();
        assertThat(follow(talk, root, talk.ben, reply.id())).isFalse();

        assertThat(marker(talk, root, talk.ben)).contains(root.id());
        assertThat(followers(talk, root)).containsExactly(talk.ben);
    }

    @InEveryConversation
    default void whoever_stopped_is_not_enlisted_but_may_follow_again(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        follow(talk, root, talk.ben, root.id());

        assertThat(unfollow(talk, root, talk.ben)).isTrue();
        assertThat(unfollow(talk, root, talk.ben)).isFalse();
        enlist(talk, root, root.id(), talk.ben);
        assertThat(followers(talk, root)).isEmpty();
        assertThat(marker(talk, root, talk.ben)).isEmpty();

        Message reply = talk.reply(root, talk.ada);
        assertThat(follow(talk, root, talk.ben, reply.id())).isTrue();
        assertThat(marker(talk, root, talk.ben)).contains(reply.id());
    }

    @InEveryConversation
    default void stopping_in_advance_is_remembered(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");

        assertThat(unfollow(talk, root, talk.ada)).isTrue();
        enlist(talk, root, root.id(), talk.ada, talk.ben);

        assertThat(followers(talk, root)).containsExactly(talk.ben);
    }

    @InEveryConversation
    default void enlisting_leaves_those_alone_who_follow_already(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ada);
        follow(talk, root, talk.ben, reply.id());

        enlist(talk, root, root.id(), talk.ada, talk.ben);
        enlist(talk, root, root.id());

        assertThat(marker(talk, root, talk.ada)).contains(root.id());
        assertThat(marker(talk, root, talk.ben)).contains(reply.id());
    }

    @InEveryConversation
    default void only_members_of_the_conversation_follow(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        UserId stranger = talk.world.newPerson();

        enlist(talk, root, root.id(), stranger, talk.ben);

        assertThat(follow(talk, root, stranger, root.id())).isFalse();
        assertThat(unfollow(talk, root, stranger)).isFalse();
        assertThat(advance(talk, root, stranger, root.id())).isFalse();
        assertThat(marker(talk, root, stranger)).isEmpty();
        assertThat(followers(talk, root)).containsExactly(talk.ben);
    }

    @InEveryConversation
    default void markers_move_forward_and_back_for_followers_only(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ada);
        assertThat(advance(talk, root, talk.ben, reply.id())).isFalse();
        follow(talk, root, talk.ben, root.id());

        assertThat(advance(talk, root, talk.ben, reply.id())).isTrue();
        assertThat(advance(talk, root, talk.ben, reply.id())).isFalse();
        assertThat(advance(talk, root, talk.ben, root.id())).isFalse();
        assertThat(marker(talk, root, talk.ben)).contains(reply.id());

        assertThat(rewind(talk, root, talk.ben, root.id())).isTrue();
        assertThat(rewind(talk, root, talk.ben, root.id())).isFalse();
        assertThat(rewind(talk, root, talk.ben, reply.id())).isFalse();
        assertThat(marker(talk, root, talk.ben)).contains(root.id());

        unfollow(talk, root, talk.ben);
        assertThat(advance(talk, root, talk.ben, reply.id())).isFalse();
    }

    @InEveryConversation
    default void each_thread_and_follower_has_a_marker_of_its_own(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message other = talk.post(talk.ada, "another root");
        enlist(talk, root, MessageId.NONE, talk.ada, talk.ben);
        enlist(talk, other, MessageId.NONE, talk.ada, talk.ben);

        advance(talk, root, talk.ben, root.id());

        assertThat(marker(talk, root, talk.ada)).contains(MessageId.NONE);
        assertThat(marker(talk, other, talk.ben)).contains(MessageId.NONE);
    }

    @Test
    default void whoever_leaves_follows_nothing_and_comes_back_with_nothing_unread() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message root = talk.post(talk.ada, "root");
        Message stopped = talk.post(talk.ada, "another root");
        follow(talk, root, talk.ben, root.id());
        unfollow(talk, stopped, talk.ben);

        talk.world.change(stored -> stored.memberships().leave(talk.id, talk.ben, talk.world.now()));
        Message missed = talk.reply(root, talk.ada);
        assertThat(followers(talk, root)).isEmpty();
        assertThat(marker(talk, root, talk.ben)).isEmpty();
        assertThat(rewind(talk, root, talk.ben, MessageId.NONE)).isFalse();

        talk.world.change(
                stored -> stored.memberships().join(new ConversationMember(talk.id, talk.ben, talk.world.now())));
        assertThat(marker(talk, root, talk.ben)).contains(missed.id());
        assertThat(followers(talk, stopped)).isEmpty();
    }

    @Test
    default void followers_are_read_part_by_part() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message root = talk.post(talk.ada, "root");
        enlist(talk, root, root.id(), talk.ada, talk.ben);

        List<UserId> first = talk.world.list(stored -> stored.followers().of(root, Optional.empty(), 1));
        List<UserId> second = talk.world.list(stored -> stored.followers().of(root, Optional.of(first.get(0)), 5));

        assertThat(first).containsExactly(talk.ada);
        assertThat(second).containsExactly(talk.ben);
    }

    private static List<UserId> followers(Conversation talk, Message root) {
        return talk.world.list(stored -> stored.followers().of(root, Optional.empty(), 10));
    }

    private static Optional<MessageId> marker(Conversation talk, Message root, UserId user) {
        return talk.world.find(stored -> stored.followers().readUpTo(root, user));
    }

    private static void enlist(Conversation talk, Message root, MessageId readUpTo, UserId... users) {
        talk.world.change(stored -> stored.followers().enlist(root, Set.of(users), readUpTo));
    }

    private static boolean follow(Conversation talk, Message root, UserId user, MessageId readUpTo) {
        return talk.world.write(stored -> stored.followers().follow(root, user, readUpTo));
    }

    private static boolean unfollow(Conversation talk, Message root, UserId user) {
        return talk.world.write(stored -> stored.followers().unfollow(root, user, talk.world.now()));
    }

    private static boolean advance(Conversation talk, Message root, UserId user, MessageId readUpTo) {
        return talk.world.write(stored -> stored.followers().advance(root, user, readUpTo));
    }

    private static boolean rewind(Conversation talk, Message root, UserId user, MessageId readUpTo) {
        return talk.world.write(stored -> stored.followers().rewind(root, user, readUpTo));
    }
}
