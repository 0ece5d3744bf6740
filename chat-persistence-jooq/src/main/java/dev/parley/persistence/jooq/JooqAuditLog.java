package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.AUDIT_ENTRIES;
import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_MEMBERS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.AuditLog;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

final class JooqAuditLog implements AuditLog {
    private final DSLContext sql;

    JooqAuditLog(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void append(AuditEntry entry) {
        Record row = sql.newRecord(AUDIT_ENTRIES);
        AuditColumns.write(row, entry);
        sql.insertInto(AUDIT_ENTRIES).set(row).execute();
    }

    @Override
    public List<AuditEntry> ofWorkspace(
            WorkspaceId workspace,
            UserId reader,
            Visibility visibility,
            AuditFilter filter,
            Optional<AuditEntryId> before,
            int limit) {
        Condition shown = AUDIT_ENTRIES.WORKSPACE_ID.eq(workspace).and(isShownTo(reader, visibility));
        return list(shown, filter, before, limit);
    }

    @Override
    public List<AuditEntry> ofAccount(UserId user, AuditFilter filter, Optional<AuditEntryId> before, int limit) {
        return list(AUDIT_ENTRIES.USER_ID.eq(user).and(AUDIT_ENTRIES.WORKSPACE_ID.isNull()), filter, before, limit);
    }

    @Override
    public List<AuditEntry> all(AuditFilter filter, Optional<AuditEntryId> before, int limit) {
        return list(noCondition(), filter, before, limit);
    }

    private List<AuditEntry> list(Condition which, AuditFilter filter, Optional<AuditEntryId> before, int limit) {
        return sql.select(AuditColumns.LIST)
                .from(AUDIT_ENTRIES)
                .where(which)
                .and(fits(filter))
                .and(before.map(JooqAuditLog::isBefore).orElse(noCondition()))
                .orderBy(AUDIT_ENTRIES.CREATED_AT.desc(), AUDIT_ENTRIES.ID.desc())
                .limit(limit)
                .fetch(AuditColumns::read);
    }

    private static Condition fits(AuditFilter filter) {
        return filter.actor()
                .map(AUDIT_ENTRIES.ACTOR_ID::eq)
                .orElse(noCondition())
                .and(filter.action().map(AUDIT_ENTRIES.ACTION::eq).orElse(noCondition()))
                .and(filter.user().map(AUDIT_ENTRIES.USER_ID::eq).orElse(noCondition()))
                .and(filter.from().map(AUDIT_ENTRIES.CREATED_AT::ge).orElse(noCondition()))
                .and(filter.until().map(AUDIT_ENTRIES.CREATED_AT::lt).orElse(noCondition()));
    }

    private static Condition isBefore(AuditEntryId id) {
        var entry = AUDIT_ENTRIES.as("entry");
        return row(AUDIT_ENTRIES.CREATED_AT, AUDIT_ENTRIES.ID)
                .lt(select(entry.CREATED_AT, entry.ID).from(entry).where(entry.ID.eq(id)));
    }

    /** What is about no conversation, or about one that the reader sees. */
    private static Condition isShownTo(UserId reader, Visibility visibility) {
        Condition visible = exists(selectOne()
                .from(CHANNELS)
                .where(CHANNELS.ID.eq(AUDIT_ENTRIES.CHANNEL_ID))
                .and(ChannelSight.isVisible(reader, visibility)));
        Condition among = exists(selectOne()
                .from(DIRECT_MESSAGE_MEMBERS)
                .where(DIRECT_MESSAGE_MEMBERS.CHANNEL_ID.eq(AUDIT_ENTRIES.DIRECT_MESSAGE_ID.coerce(UUID.class)))
                .and(DIRECT_MESSAGE_MEMBERS.USER_ID.eq(reader))
                .and(DIRECT_MESSAGE_MEMBERS.DELETED_AT.isNull()));
        Condition nowhere = AUDIT_ENTRIES.CHANNEL_ID.isNull().and(AUDIT_ENTRIES.DIRECT_MESSAGE_ID.isNull());
        return nowhere.or(visible).or(among);
    }
}
