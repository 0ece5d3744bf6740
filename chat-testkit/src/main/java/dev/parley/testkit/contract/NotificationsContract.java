package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What people are told of by name, and what of that is still so. */
public interface NotificationsContract extends AdapterContract {
    @InEveryConversation
    default void a_notification_of_every_kind_is_given_as_it_was_stored_newest_first(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = mention(talk);
        List<Notification> all = List.of(NotificationKind.values()).stream()
                .map(reason -> notification(talk, reason, Optional.of(message.id())))
                .toList();

        assertThat(add(talk, all)).isEqualTo(all);

        assertThat(of(talk, Optional.empty(), 50))
                .extracting(Notifications.Shown::notification)
                .isEqualTo(all.reversed());
        assertThat(of(talk, Optional.of(all.get(2).id()), 1))
                .extracting(Notifications.Shown::notification)
                .containsExactly(all.get(1));
    }

    @InEveryConversation
    default void a_user_is_told_of_a_message_once_for_each_reason(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = mention(talk);
        Notification first = notification(talk, NotificationKind.MENTION, Optional.of(message.id()));
        Notification again = notification(talk, NotificationKind.MENTION, Optional.of(message.id()));
        Notification other = notification(talk, NotificationKind.WIDE_MENTION, Optional.of(message.id()));
        add(talk, List.of(first));

        assertThat(add(talk, List.of(again, other))).containsExactly(other);
        assertThat(of(talk, Optional.empty(), 50)).hasSize(2);
    }

    @Test
    default void of_two_who_tell_of_the_same_at_once_one_does() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Message message = mention(talk);

            var outcomes = Duel.of(
                    this,
                    talk.world,
                    (stored, i) -> stored.notifications()
                            .add(List.of(notification(talk, NotificationKind.MENTION, Optional.of(message.id())))));

            assertThat(Race.answers(outcomes).stream().mapToInt(List::size).sum())
                    .isEqualTo(1);
        }
    }

    @InEveryConversation
    default void being_brought_in_is_told_each_time(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        add(talk, List.of(notification(talk, NotificationKind.ADDED, Optional.empty())));
        add(talk, List.of(notification(talk, NotificationKind.ADDED, Optional.empty())));

        assertThat(unread(talk)).isEqualTo(2);
    }

    @InEveryConversation
    default void reading_the_conversation_reads_what_it_shows(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = mention(talk);
        Message reply = talk.post(
                talk.ada, "psst", draft -> draft.mentioning(Set.of(talk.ben)).replyingTo(root.id(), false));
        Message shown = talk.post(
                talk.ada, "hear", draft -> draft.mentioning(Set.of(talk.ben)).replyingTo(root.id(), true));
        tell(talk, root);
        tell(talk, reply);
        tell(talk, shown);
        assertThat(unread(talk)).isEqualTo(3);

        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, root.id()));
        assertThat(unread(talk)).isEqualTo(2);
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, shown.id()));
        assertThat(unread(talk)).isEqualTo(1);
        talk.world.change(stored -> stored.readMarkers()
                .rewind(talk.id, talk.ben, new MessageId(root.id().value() - 1)));
        assertThat(unread(talk)).isEqualTo(3);
    }

    @InEveryConversation
    default void reading_a_followed_thread_reads_what_is_told_of_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ada);
        add(talk, List.of(notification(talk, NotificationKind.THREAD_REPLY, Optional.of(reply.id()))));
        talk.world.change(stored -> stored.followers().follow(root, talk.ben, root.id()));
        assertThat(unread(talk)).isEqualTo(1);

        talk.world.change(stored -> stored.followers().advance(root, talk.ben, reply.id()));
        assertThat(unread(talk)).isZero();
        talk.world.change(stored -> stored.followers().rewind(root, talk.ben, root.id()));
        assertThat(unread(talk)).isEqualTo(1);
        talk.world.change(stored -> stored.followers().advance(root, talk.ben, reply.id()));
        talk.world.change(stored -> stored.followers().unfollow(root, talk.ben, talk.world.now()));
        assertThat(unread(talk)).isZero();
    }

    @InEveryConversation
    default void what_is_told_of_a_thread_is_marked_up_to_a_reply_without_following(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = mention(talk);
        Message other = mention(talk);
        Message first = mention(talk, root);
        Message inOther = mention(talk, other);
        Message second = mention(talk, root);
        List.of(root, first, inOther, second).forEach(message -> tell(talk, message));

        assertThat(markThread(talk, talk.ada, root, second)).isFalse();
        assertThat(unread(talk)).isEqualTo(4);
        assertThat(markThread(talk, talk.ben, root, first)).isTrue();
        assertThat(markThread(talk, talk.ben, root, first)).isFalse();
        assertThat(unread(talk)).isEqualTo(3);
        assertThat(markThread(talk, talk.ben, root, second)).isTrue();
        assertThat(of(talk, Optional.empty(), 10))
                .filteredOn(shown -> !shown.isRead())
                .extracting(shown -> shown.notification().message())
                .containsExactly(Optional.of(inOther.id()), Optional.of(root.id()));
    }

    @InEveryConversation
    default void what_the_user_says_is_read_or_unread_is(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Notification one = tell(talk, mention(talk));
        Notification two = tell(talk, mention(talk));
        Message three = mention(talk);
        tell(talk, three);

        assertThat(mark(talk, talk.ben, one, true)).isTrue();
        assertThat(unread(talk)).isEqualTo(2);
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, three.id()));
        assertThat(mark(talk, talk.ben, one, false)).isTrue();
        assertThat(unread(talk)).isEqualTo(1);
        assertThat(mark(talk, talk.ada, one, true)).isFalse();

        mark(talk, talk.ben, two, false);
        talk.world.change(stored -> stored.notifications().markAll(talk.ben, one.id()));
        assertThat(unread(talk)).isEqualTo(1);
        talk.world.change(stored -> stored.notifications().markAll(talk.ada, two.id()));
        assertThat(unread(talk)).isEqualTo(1);
        talk.world.change(stored -> stored.notifications().markAll(talk.ben, two.id()));
        assertThat(unread(talk)).isZero();
    }

    @InEveryConversation
    default void what_was_marked_unread_is_decided_by_reading_again_once_one_reads_on(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = mention(talk);
        Message reply = mention(talk, root);
        Message last = mention(talk);
        List<Notification> told = List.of(tell(talk, root), tell(talk, reply), tell(talk, last));
        talk.world.change(stored -> {
            stored.readMarkers().advance(talk.id, talk.ben, last.id());
            stored.followers().follow(root, talk.ben, last.id());
        });
        told.forEach(notification -> mark(talk, talk.ben, notification, false));
        assertThat(unread(talk)).isEqualTo(3);

        assertThat(unmark(talk, talk.ada, root)).isFalse();
        assertThat(unmark(talk, talk.ben, root)).isTrue();
        assertThat(unmark(talk, talk.ben, reply)).isFalse();
        assertThat(unread(talk)).isEqualTo(2);
        assertThat(unmark(talk, talk.ben, last)).isTrue();
        assertThat(unread(talk)).isEqualTo(1);

        assertThat(unmarkThread(talk, root, root)).isFalse();
        assertThat(unmarkThread(talk, last, reply)).isFalse();
        assertThat(unmarkThread(talk, root, reply)).isTrue();
        assertThat(unread(talk)).isZero();
        talk.world.change(stored -> stored.readMarkers().rewind(talk.id, talk.ben, root.id()));
        assertThat(unread(talk)).isEqualTo(1);
    }

    @InEveryConversation
    default void of_what_is_deleted_or_purged_nothing_is_shown_until_it_is_restored(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = mention(talk);
        Notification told = tell(talk, message);
        Notification other = tell(talk, mention(talk));
        mark(talk, talk.ben, other, true);

        talk.delete(message);
        assertThat(unread(talk)).isZero();
        assertThat(shown(talk)).containsExactly(other.id());
        talk.restore(message);
        assertThat(unread(talk)).isEqualTo(1);
        talk.delete(message);
        talk.purge(message);
        assertThat(unread(talk)).isZero();
        assertThat(shown(talk)).containsExactly(other.id());
        assertThat(mark(talk, talk.ben, told, true)).as("it is gone").isFalse();
        assertThat(mark(talk, talk.ben, other, true)).isTrue();
    }

    @InEveryConversation
    default void a_mention_that_was_taken_out_is_told_of_no_more(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = mention(talk);
        tell(talk, message);
        add(talk, List.of(notification(talk, NotificationKind.MESSAGE, Optional.of(message.id()))));

        talk.world.change(stored -> {
            talk.lock(stored);
            stored.messages()
                    .edit(
                            message.edited(new Content("nobody"), Set.of(), talk.world.now()),
                            new Revision(message.id(), 1, new Content("Ben"), message.addressed(), talk.world.now()));
        });

        assertThat(of(talk, Optional.empty(), 50))
                .extracting(shown -> shown.notification().kind())
                .containsExactly(NotificationKind.MESSAGE);
        assertThat(talk.world.list(stored -> stored.messages().revisions(message.id(), 0, 10)))
                .singleElement()
                .extracting(Revision::addressed)
                .isEqualTo(message.addressed());
    }

    @Test
    default void whoever_left_is_told_nothing_and_everything_of_before_is_read_on_coming_back() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message root = mention(talk);
        tell(talk, root);
        tell(talk, mention(talk, root));
        assertThat(unread(talk)).isEqualTo(2);

        talk.world.change(stored -> stored.memberships().leave(talk.id, talk.ben, talk.world.now()));
        assertThat(unread(talk)).isZero();
        assertThat(of(talk, Optional.empty(), 50)).isEmpty();

        talk.world.clock.advance(Duration.ofHours(1));
        talk.world.change(
                stored -> stored.memberships().join(new ConversationMember(talk.id, talk.ben, talk.world.now())));
        assertThat(unread(talk)).isZero();
        assertThat(of(talk, Optional.empty(), 50)).hasSize(2);
    }

    @Test
    default void a_deleted_channel_tells_nothing() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        tell(talk, mention(talk));
        ChannelId channel = (ChannelId) talk.id;

        talk.world.change(stored -> stored.softDeletions()
                .delete(new Deletable.OfChannel(channel), new Deletion(talk.world.now(), Optional.empty())));

        assertThat(unread(talk)).isZero();
        assertThat(of(talk, Optional.empty(), 50)).isEmpty();
    }

    @InEveryConversation
    default void of_a_workspace_that_is_left_or_deleted_nothing_is_told(ConversationKind kind) {
        Conversation left = Conversation.in(transactions(), kind);
        tell(left, mention(left));
        Conversation deleted = left.another(kind);
        tell(deleted, mention(deleted));

        left.world.change(stored -> {
            stored.memberships().leave(left.workspace, left.ben, left.world.now());
            stored.softDeletions()
                    .delete(
                            new Deletable.OfWorkspace(deleted.workspace),
                            new Deletion(left.world.now(), Optional.empty()));
        });

        assertThat(unread(left)).isZero();
        assertThat(of(left, Optional.empty(), 50)).isEmpty();
    }

    @Test
    default void of_hidden_channels_nothing_is_told_and_pages_are_full_all_the_same() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation other = talk.another(ConversationKind.CHANNEL);
        Notification first = tell(talk, mention(talk));
        tell(other, mention(other));
        tell(other, mention(other));
        Notification last = tell(talk, mention(talk));
        Set<ChannelId> hidden = Set.of((ChannelId) other.id);

        assertThat(talk.world.list(stored -> stored.notifications().of(talk.ben, hidden, Optional.empty(), 2)))
                .extracting(Notifications.Shown::notification)
                .containsExactly(last, first);
        assertThat(talk.world.count(stored -> stored.notifications().countUnread(talk.ben, hidden)))
                .isEqualTo(2);
    }

    private static Message mention(Conversation talk) {
        return talk.post(talk.ada, "Ben", draft -> draft.mentioning(Set.of(talk.ben)));
    }

    /** In a thread. */
    private static Message mention(Conversation talk, Message root) {
        return talk.post(
                talk.ada, "Ben", draft -> draft.mentioning(Set.of(talk.ben)).replyingTo(root.id(), false));
    }

    private static boolean unmark(Conversation talk, UserId user, Message upTo) {
        return talk.world.write(stored -> stored.notifications().unmark(user, talk.id, upTo.id()));
    }

    private static boolean unmarkThread(Conversation talk, Message root, Message upTo) {
        return talk.world.write(stored -> stored.notifications().unmark(talk.ben, root, upTo.id()));
    }

    private static boolean markThread(Conversation talk, UserId user, Message root, Message upTo) {
        return talk.world.write(stored -> stored.notifications().markThread(user, root, upTo.id()));
    }

    private static Notification notification(Conversation talk, NotificationKind kind, Optional<MessageId> message) {
        return new Notification(
                new NotificationId(talk.world.newId()),
                talk.ben,
                kind,
                talk.id,
                message,
                talk.ada,
                talk.world.now(),
                Optional.empty());
    }

    private static Notification tell(Conversation talk, Message message) {
        return add(talk, List.of(notification(talk, NotificationKind.MENTION, Optional.of(message.id()))))
                .get(0);
    }

    private static List<Notification> add(Conversation talk, List<Notification> all) {
        return talk.world.write(stored -> stored.notifications().add(all));
    }

    private static boolean mark(Conversation talk, UserId user, Notification notification, boolean read) {
        return talk.world.write(stored -> stored.notifications().mark(user, notification.id(), read));
    }

    private static List<Notifications.Shown> of(Conversation talk, Optional<NotificationId> before, int limit) {
        return talk.world.list(stored -> stored.notifications().of(talk.ben, Set.of(), before, limit));
    }

    private static List<NotificationId> shown(Conversation talk) {
        return of(talk, Optional.empty(), 50).stream()
                .map(shown -> shown.notification().id())
                .toList();
    }

    private static int unread(Conversation talk) {
        return talk.world.count(stored -> stored.notifications().countUnread(talk.ben, Set.of()));
    }
}
