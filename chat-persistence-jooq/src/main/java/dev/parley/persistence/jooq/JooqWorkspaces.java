package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.Workspaces;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

final class JooqWorkspaces implements Workspaces {
    private static final DeletionColumns DELETION = new DeletionColumns(WORKSPACES.DELETED_AT, WORKSPACES.DELETED_BY);
    static final List<Field<?>> COLUMNS = List.of(
            WORKSPACES.ID,
            WORKSPACES.NAME,
            WORKSPACES.LEGAL_HOLD,
            WORKSPACES.CREATED_AT,
            WORKSPACES.DELETED_AT,
            WORKSPACES.DELETED_BY);

    private final DSLContext sql;

    JooqWorkspaces(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(Workspace workspace) {
        Record row = sql.newRecord(WORKSPACES);
        row.set(WORKSPACES.ID, workspace.id());
        row.set(WORKSPACES.NAME, workspace.name());
        row.set(WORKSPACES.LEGAL_HOLD, workspace.legalHold());
        row.set(WORKSPACES.CREATED_AT, workspace.createdAt());
        DELETION.write(row, workspace.deletion());
        sql.insertInto(WORKSPACES).set(row).execute();
    }

    @Override
    public void update(Workspace workspace) {
        Changed.one(
                sql.update(WORKSPACES).set(WORKSPACES.NAME, workspace.name()).where(WORKSPACES.ID.eq(workspace.id())));
    }

    @Override
    public boolean hold(WorkspaceId id, boolean held) {
        return sql.update(WORKSPACES)
                        .set(WORKSPACES.LEGAL_HOLD, held)
                        .where(WORKSPACES.ID.eq(id))
                        .and(WORKSPACES.LEGAL_HOLD.ne(held))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return sql.select(COLUMNS).from(WORKSPACES).where(WORKSPACES.ID.eq(id)).fetchOptional(JooqWorkspaces::read);
    }

    @Override
    public List<Workspace> of(UserId user, Optional<WorkspaceId> after, int limit) {
        return sql.select(COLUMNS)
                .from(WORKSPACES)
                .join(WORKSPACE_MEMBERS)
                .on(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(WORKSPACES.ID))
                .where(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull())
                .and(WORKSPACES.DELETED_AT.isNull())
                .and(after.map(WORKSPACES.ID::gt).orElse(noCondition()))
                .orderBy(WORKSPACES.ID)
                .limit(limit)
                .fetch(JooqWorkspaces::read);
    }

    @Override
    public List<Workspace> withoutDefaultChannel(Optional<WorkspaceId> after, int limit) {
        return sql.select(COLUMNS)
                .from(WORKSPACES)
                .where(WORKSPACES.DELETED_AT.isNull())
                .andNotExists(selectOne()
                        .from(CHANNELS)
                        .where(CHANNELS.WORKSPACE_ID.eq(WORKSPACES.ID))
                        .and(CHANNELS.IS_DEFAULT))
                .and(after.map(WORKSPACES.ID::gt).orElse(noCondition()))
                .orderBy(WORKSPACES.ID)
                .limit(limit)
                .fetch(JooqWorkspaces::read);
    }

    static Workspace read(Record row) {
        return new Workspace(
                row.get(WORKSPACES.ID),
                row.get(WORKSPACES.NAME),
                row.get(WORKSPACES.LEGAL_HOLD),
                row.get(WORKSPACES.CREATED_AT),
                DELETION.read(row));
    }
}
