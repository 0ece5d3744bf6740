package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.user.Deletion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What somebody has not read yet of the threads that they follow. */
public interface UnreadThreadsContract extends AdapterContract {
    @InEveryConversation
    default void replies_of_others_after_the_marker_are_unread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ben, "root");
        Message read = talk.reply(root, talk.ada);
        follow(talk, root, read);
        talk.reply(root, talk.ada);
        talk.replyShown(root, talk.ada);
        talk.reply(root, talk.ben);
        talk.delete(talk.reply(root, talk.ada));
        talk.post(
                talk.ada, "for Ben", draft -> draft.replyingTo(root.id(), false).mentioning(Set.of(talk.ben)));

        assertThat(unread(talk)).containsExactly(new UnreadThread(talk.id, root.id(), 3, 1));
    }

    @InEveryConversation
    default void threads_that_are_read_or_not_followed_are_not_told(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message read = talk.post(talk.ben, "read");
        follow(talk, read, talk.reply(read, talk.ada));
        Message left = talk.post(talk.ben, "left");
        follow(talk, left, left);
        talk.world.change(stored -> stored.followers().unfollow(left, talk.ben, talk.world.now()));
        talk.reply(left, talk.ada);
        talk.reply(talk.post(talk.ben, "never followed"), talk.ada);

        assertThat(unread(talk)).isEmpty();
    }

    @InEveryConversation
    default void threads_are_told_by_ascending_id_of_their_roots(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> roots = talk.post(talk.ben, 3);
        roots.reversed().forEach(root -> {
            follow(talk, root, root);
            talk.reply(root, talk.ada);
        });

        assertThat(unread(talk)).extracting(UnreadThread::root).isEqualTo(Conversation.ids(roots));
    }

    @InEveryConversation
    default void counts_of_a_thread_are_exact_up_to_the_cap(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ben, "root");
        follow(talk, root, root);
        replies(talk, root, Unread.CAP - 1);
        assertThat(unread(talk)).containsExactly(new UnreadThread(talk.id, root.id(), Unread.CAP - 1, 0));

        replies(talk, root, 2);
        talk.post(
                talk.ada,
                "beyond the cap",
                draft -> draft.replyingTo(root.id(), false).mentioning(Set.of(talk.ben)));
        assertThat(unread(talk)).containsExactly(new UnreadThread(talk.id, root.id(), Unread.CAP, 1));
    }

    @Test
    default void threads_of_channels_that_are_left_archived_or_deleted_are_not_told() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message root = talk.post(talk.ben, "root");
        follow(talk, root, root);
        talk.reply(root, talk.ada);
        Channel open = talk.world
                .find(stored -> stored.channels().find((ChannelId) talk.id))
                .orElseThrow();
        Instant now = talk.world.now();
        Deletable channel = new Deletable.OfChannel(open.id());

        talk.world.change(stored -> stored.channels().update(open.archived(Optional.of(now))));
        assertThat(unread(talk)).isEmpty();
        talk.world.change(stored -> stored.channels().update(open));
        assertThat(unread(talk)).hasSize(1);

        talk.world.change(stored -> stored.softDeletions().delete(channel, new Deletion(now, Optional.empty())));
        assertThat(unread(talk)).isEmpty();
        talk.world.change(stored -> stored.softDeletions().restore(channel));
        assertThat(unread(talk)).hasSize(1);

        talk.world.change(stored -> stored.memberships().leave(talk.id, talk.ben, now));
        assertThat(unread(talk)).isEmpty();
        talk.world.change(stored -> stored.memberships().join(new ConversationMember(talk.id, talk.ben, now)));
        assertThat(unread(talk)).isEmpty();
        talk.reply(root, talk.ada);
        assertThat(unread(talk)).containsExactly(new UnreadThread(talk.id, root.id(), 1, 0));
    }

    @Test
    default void threads_of_another_workspace_are_not_told() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation other = talk.another(ConversationKind.CHANNEL);
        Message root = other.post(other.ben, "root");
        follow(other, root, root);
        other.reply(root, other.ada);

        assertThat(unread(talk)).isEmpty();
        assertThat(unread(other)).hasSize(1);
    }

    private static void follow(Conversation talk, Message root, Message readUpTo) {
        talk.world.change(stored -> stored.followers().follow(root, talk.ben, readUpTo.id()));
    }

    private static void replies(Conversation talk, Message root, int count) {
        talk.world.change(stored -> {
            talk.lock(stored);
            Instant first = talk.next(stored);
            stored.messages()
                    .append(IntStream.range(0, count)
                            .mapToObj(i -> NewMessage.posted(
                                            talk.id, talk.ada, new Content("reply " + i), first.plusMillis(i))
                                    .replyingTo(root.id(), false))
                            .toList());
        });
    }

    private static List<UnreadThread> unread(Conversation talk) {
        return talk.world.list(stored -> stored.readMarkers()
                .unread(talk.workspace, talk.ben, Visibility.usual(false))
                .threads());
    }
}
