package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.notification.NotificationPreferences;
import dev.parley.domain.model.notification.Recipient;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

final class JooqNotificationPreferences implements NotificationPreferences {
    private final DSLContext sql;

    JooqNotificationPreferences(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public NotificationPreference of(ConversationId conversation, UserId user) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.select(members.level(), members.isMuted(), members.mutedUntil())
                .from(members.table())
                .where(members.conversation().eq(conversation.value()))
                .and(members.isPresent(user))
                .fetchOptional(row -> preference(members, row))
                .orElse(NotificationPreference.USUAL);
    }

    @Override
    public boolean put(ConversationId conversation, UserId user, NotificationPreference preference) {
        MemberTable members = ConversationTables.of(conversation).members();
        return sql.update(members.table())
                        .set(members.level(), preference.level().orElse(null))
                        .set(members.isMuted(), preference.isMuted())
                        .set(members.mutedUntil(), preference.mutedUntil().orElse(null))
                        .where(members.conversation().eq(conversation.value()))
                        .and(members.isPresent(user))
                        .execute()
                == 1;
    }

    @Override
    public Optional<NotificationLevel> inWorkspace(WorkspaceId workspace, UserId user) {
        return sql.select(WORKSPACE_MEMBERS.NOTIFICATION_LEVEL)
                .from(WORKSPACE_MEMBERS)
                .where(WorkspaceMembers.isPresent(workspace, user))
                .fetchOptional(WORKSPACE_MEMBERS.NOTIFICATION_LEVEL);
    }

    @Override
    public boolean putInWorkspace(WorkspaceId workspace, UserId user, Optional<NotificationLevel> level) {
        return sql.update(WORKSPACE_MEMBERS)
                        .set(WORKSPACE_MEMBERS.NOTIFICATION_LEVEL, level.orElse(null))
                        .where(WorkspaceMembers.isPresent(workspace, user))
                        .execute()
                == 1;
    }

    @Override
    public Set<ConversationId> muted(WorkspaceId workspace, UserId user, Instant now) {
        return Set.copyOf(sql.fetch(muted(ConversationTables.CHANNEL, workspace, user, now)
                        .unionAll(muted(ConversationTables.DIRECT_MESSAGE, workspace, user, now)))
                .map(Records.mapping(ConversationTables::id)));
    }

    private static SelectConditionStep<Record2<Boolean, UUID>> muted(
            ConversationTables tables, WorkspaceId workspace, UserId user, Instant now) {
        MemberTable members = tables.members();
        PlaceTable places = tables.places();
        return select(inline(tables.direct()), members.conversation())
                .from(members.table())
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .where(members.isPresent(user))
                .and(places.workspace().eq(workspace))
                .and(members.isMuted())
                .and(members.mutedUntil().isNull().or(members.mutedUntil().gt(now)));
    }

    @Override
    public List<Recipient> recipients(ConversationId conversation, Addressed whom, Optional<UserId> after, int limit) {
        ConversationTables tables = ConversationTables.of(conversation);
        MemberTable members = tables.members();
        PlaceTable places = tables.places();
        return sql.select(
                        members.user(),
                        members.joinedAt(),
                        members.lastRead(),
                        members.level(),
                        members.isMuted(),
                        members.mutedUntil(),
                        WORKSPACE_MEMBERS.NOTIFICATION_LEVEL)
                .from(members.table())
                .join(places.table())
                .on(places.id().eq(members.conversation()))
                .join(WORKSPACES)
                .on(WORKSPACES.ID.eq(places.workspace()))
                .join(WORKSPACE_MEMBERS)
                .on(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(places.workspace()))
                .and(WORKSPACE_MEMBERS.USER_ID.eq(members.user()))
                .where(members.conversation().eq(conversation.value()))
                .and(members.deletedAt().isNull())
                .and(places.isOpen())
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull())
                .and(WORKSPACES.DELETED_AT.isNull())
                .and(isAmong(tables, whom))
                .and(after.map(members.user()::gt).orElse(noCondition()))
                .orderBy(members.user())
                .limit(limit)
                .fetch(row -> new Recipient(
                        row.get(members.user()),
                        row.get(members.joinedAt()),
                        row.get(members.lastRead()),
                        preference(members, row),
                        Optional.ofNullable(row.get(WORKSPACE_MEMBERS.NOTIFICATION_LEVEL))));
    }

    private static Condition isAmong(ConversationTables tables, Addressed whom) {
        MemberTable members = tables.members();
        Condition everything =
                coalesce(members.level(), WORKSPACE_MEMBERS.NOTIFICATION_LEVEL).eq(NotificationLevel.ALL);
        return whom.everybody()
                ? noCondition()
                : members.user().eq(any(whom.users().toArray(UserId[]::new))).or(everything);
    }

    private static NotificationPreference preference(MemberTable members, Record row) {
        return new NotificationPreference(
                Optional.ofNullable(row.get(members.level())),
                row.get(members.isMuted()),
                Optional.ofNullable(row.get(members.mutedUntil())));
    }
}
