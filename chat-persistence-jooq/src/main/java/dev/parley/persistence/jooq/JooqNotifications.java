package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.NOTIFICATIONS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class JooqNotifications implements Notifications {
    private final DSLContext sql;

    JooqNotifications(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Notification> add(List<Notification> notifications) {
        List<Notification> added = new ArrayList<>();
        for (List<Notification> chunk : Chunks.of(notifications)) {
            Set<NotificationId> stored = sql.insertInto(NOTIFICATIONS)
                    .columns(NotificationColumns.STORED)
                    .valuesOfRecords(chunk.stream().map(this::row).toList())
                    .onConflict(NOTIFICATIONS.USER_ID, NOTIFICATIONS.MESSAGE_ID, NOTIFICATIONS.KIND)
                    .where(NOTIFICATIONS.MESSAGE_ID.isNotNull())
                    .doNothing()
                    .returningResult(NOTIFICATIONS.ID)
                    .fetchSet(NOTIFICATIONS.ID);
            chunk.stream()
                    .filter(notification -> stored.contains(notification.id()))
                    .forEach(added::add);
        }
        return added;
    }

    private Record row(Notification notification) {
        Record row = sql.newRecord(NotificationColumns.STORED);
        row.set(NOTIFICATIONS.ID, notification.id());
        row.set(NOTIFICATIONS.USER_ID, notification.user());
        row.set(NOTIFICATIONS.KIND, notification.kind());
        row.set(NOTIFICATIONS.CONVERSATION_ID, notification.conversation().value());
        row.set(NOTIFICATIONS.IS_DIRECT, notification.conversation() instanceof DirectMessageChannelId);
        row.set(NOTIFICATIONS.MESSAGE_ID, notification.message().orElse(null));
        row.set(NOTIFICATIONS.ACTOR_ID, notification.actor());
        row.set(NOTIFICATIONS.IS_READ, notification.marked().orElse(null));
        row.set(NOTIFICATIONS.CREATED_AT, notification.createdAt());
        return row;
    }

    @Override
    public List<Shown> of(UserId user, Set<ChannelId> hidden, Optional<NotificationId> before, int limit) {
        Condition wanted = NOTIFICATIONS
                .USER_ID
                .eq(user)
                .and(before.map(NOTIFICATIONS.ID::lt).orElse(noCondition()));
        return sql.fetch(NotificationColumns.shown(NOTIFICATIONS, wanted.and(isNoneOf(hidden)), user, limit))
                .map(NotificationColumns::read);
    }

    /** Of the newest that are not marked as read, since those that are read by having read the conversation never are. */
    @Override
    public int countUnread(UserId user, Set<ChannelId> hidden) {
        return (int) sql
                .fetch(NotificationColumns.shown(NotificationColumns.notMarkedRead(user), isNoneOf(hidden), user, CAP))
                .map(NotificationColumns::read)
                .stream()
                .filter(shown -> !shown.isRead())
                .count();
    }

    private static Condition isNoneOf(Set<ChannelId> hidden) {
        UUID[] channels = hidden.stream().map(ChannelId::value).toArray(UUID[]::new);
        return hidden.isEmpty() ? noCondition() : not(NOTIFICATIONS.CONVERSATION_ID.eq(any(channels)));
    }

    @Override
    public boolean mark(UserId user, NotificationId id, boolean read) {
        return sql.update(NOTIFICATIONS)
                        .set(NOTIFICATIONS.IS_READ, read)
                        .where(NOTIFICATIONS.ID.eq(id))
                        .and(NOTIFICATIONS.USER_ID.eq(user))
                        .execute()
                == 1;
    }

    @Override
    public void markAll(UserId user, NotificationId upTo) {
        sql.update(NOTIFICATIONS)
                .set(NOTIFICATIONS.IS_READ, true)
                .where(NOTIFICATIONS.USER_ID.eq(user))
                .and(NOTIFICATIONS.ID.le(upTo))
                .and(NOTIFICATIONS.IS_READ.isDistinctFrom(true))
                .execute();
    }

    @Override
    public boolean unmark(UserId user, ConversationId conversation, MessageId upTo) {
        MessageTable messages = ConversationTables.of(conversation).messages();
        return unmark(user, conversation, messages, messages.id().le(upTo).and(messages.isShown()));
    }

    @Override
    public boolean unmark(UserId user, Message root, MessageId upTo) {
        MessageTable messages = ConversationTables.of(root.conversation()).messages();
        return unmark(
                user,
                root.conversation(),
                messages,
                messages.id().le(upTo).and(messages.parent().eq(root.id())));
    }

    private boolean unmark(UserId user, ConversationId conversation, MessageTable messages, Condition which) {
        return sql.update(NOTIFICATIONS)
                        .setNull(NOTIFICATIONS.IS_READ)
                        .where(NOTIFICATIONS.USER_ID.eq(user))
                        .and(NOTIFICATIONS.CONVERSATION_ID.eq(conversation.value()))
                        .andNot(NOTIFICATIONS.IS_READ)
                        .and(exists(selectOne()
                                .from(messages.table())
                                .where(messages.id().eq(NOTIFICATIONS.MESSAGE_ID))
                                .and(which)))
                        .execute()
                > 0;
    }

    @Override
    public boolean markThread(UserId user, Message root, MessageId upTo) {
        MessageTable replies = ConversationTables.of(root.conversation()).messages();
        return sql.update(NOTIFICATIONS)
                        .set(NOTIFICATIONS.IS_READ, true)
                        .where(NOTIFICATIONS.USER_ID.eq(user))
                        .and(NOTIFICATIONS.IS_READ.isDistinctFrom(true))
                        .and(NOTIFICATIONS.MESSAGE_ID.in(select(replies.id())
                                .from(replies.table())
                                .where(replies.conversation()
                                        .eq(root.conversation().value()))
                                .and(replies.parent().eq(root.id()))
                                .and(replies.id().le(upTo))))
                        .execute()
                > 0;
    }
}
