package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.NOTIFICATIONS;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectLimitPercentStep;
import org.jooq.Table;

/** How a notification lies in its row, and what of it is shown, which the conversation and the message decide. */
final class NotificationColumns {
    static final List<Field<?>> STORED = List.of(
            NOTIFICATIONS.ID,
            NOTIFICATIONS.USER_ID,
            NOTIFICATIONS.KIND,
            NOTIFICATIONS.CONVERSATION_ID,
            NOTIFICATIONS.IS_DIRECT,
            NOTIFICATIONS.MESSAGE_ID,
            NOTIFICATIONS.ACTOR_ID,
            NOTIFICATIONS.IS_READ,
            NOTIFICATIONS.CREATED_AT);
    private static final Field<Boolean> READ = field(name("read_by_now"), Boolean.class);
    private static final List<NotificationKind> MENTIONS = Stream.of(NotificationKind.values())
            .filter(NotificationKind::isMention)
            .toList();

    private NotificationColumns() {}

    /** Under the name of the table itself, so that it can take its place. */
    static Table<?> notMarkedRead(UserId user) {
        return select(STORED)
                .from(NOTIFICATIONS)
                .where(NOTIFICATIONS.USER_ID.eq(user))
                .and(NOTIFICATIONS.IS_READ.isDistinctFrom(true))
                .orderBy(NOTIFICATIONS.ID.desc())
                .limit(Notifications.CAP)
                .asTable(NOTIFICATIONS);
    }

    /** Newest first. */
    static Select<Record> shown(Table<?> notifications, Condition which, UserId user, int limit) {
        return of(ConversationTables.CHANNEL, notifications, which, user, limit)
                .unionAll(of(ConversationTables.DIRECT_MESSAGE, notifications, which, user, limit))
                .orderBy(inline(1).desc())
                .limit(limit);
    }

    private static SelectLimitPercentStep<Record> of(
            ConversationTables tables, Table<?> notifications, Condition which, UserId user, int limit) {
        MemberTable members = tables.members();
        MessageTable messages = tables.messages();
        PlaceTable places = tables.places();
        return select(Stream.concat(
                                STORED.stream(), Stream.of(isRead(tables, user).as(READ)))
                        .toList())
                .from(notifications)
                .join(members.table())
                .on(members.conversation().eq(NOTIFICATIONS.CONVERSATION_ID))
                .and(members.isPresent(user))
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .leftJoin(messages.table())
                .on(messages.id().eq(NOTIFICATIONS.MESSAGE_ID))
                .where(which)
                .and(NOTIFICATIONS.IS_DIRECT.eq(inline(tables.direct())))
                .and(places.isOpen())
                .and(places.isInWorkspaceOf(members.user()))
                .and(NOTIFICATIONS.MESSAGE_ID.isNull().or(holds(messages, user)))
                .orderBy(NOTIFICATIONS.ID.desc())
                .limit(limit);
    }

    private static Condition holds(MessageTable messages, UserId user) {
        return messages.id()
                .isNotNull()
                .and(messages.deletedAt().isNull())
                .and(NOTIFICATIONS
                        .KIND
                        .notIn(MENTIONS)
                        .or(arrayOverlap(messages.mentions(), MentionArrays.addressing(user))));
    }

    /**
     * By having read the conversation up to there, or the thread, also when the user has stopped following it since. What
     * was said in a thread before the user came counts as read.
     */
    private static Field<Boolean> isRead(ConversationTables tables, UserId user) {
        MessageTable messages = tables.messages();
        FollowerTable followers = tables.followers();
        Condition inConversation =
                messages.isShown().and(messages.id().le(tables.members().lastRead()));
        Condition beforeComing = not(messages.isShown())
                .and(messages.createdAt().lt(tables.members().joinedAt()));
        Condition inThread = exists(selectOne()
                .from(followers.table())
                .where(followers.conversation().eq(messages.conversation()))
                .and(followers.root().eq(messages.parent()))
                .and(followers.user().eq(user))
                .and(followers.lastRead().ge(messages.id())));
        return coalesce(NOTIFICATIONS.IS_READ, field(inConversation.or(inThread).or(beforeComing)), inline(false));
    }

    static Notifications.Shown read(Record row) {
        UUID conversation = row.get(NOTIFICATIONS.CONVERSATION_ID);
        Notification notification = new Notification(
                row.get(NOTIFICATIONS.ID),
                row.get(NOTIFICATIONS.USER_ID),
                row.get(NOTIFICATIONS.KIND),
                ConversationTables.id(row.get(NOTIFICATIONS.IS_DIRECT), conversation),
                Optional.ofNullable(row.get(NOTIFICATIONS.MESSAGE_ID)),
                row.get(NOTIFICATIONS.ACTOR_ID),
                row.get(NOTIFICATIONS.CREATED_AT),
                Optional.ofNullable(row.get(NOTIFICATIONS.IS_READ)));
        return new Notifications.Shown(notification, row.get(READ));
    }
}
