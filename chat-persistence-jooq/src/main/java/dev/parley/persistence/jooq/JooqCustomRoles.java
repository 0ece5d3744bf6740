package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBER_ROLES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_ROLES;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.CustomRoles;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

final class JooqCustomRoles implements CustomRoles {
    private final DSLContext sql;

    JooqCustomRoles(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(CustomRole role) {
        Record row = sql.newRecord(WORKSPACE_ROLES);
        row.set(WORKSPACE_ROLES.ID, role.id());
        row.set(WORKSPACE_ROLES.WORKSPACE_ID, role.workspace());
        row.set(WORKSPACE_ROLES.CREATED_AT, role.createdAt());
        RoleColumns.writeChangeable(row, role);
        int added = sql.insertInto(WORKSPACE_ROLES)
                .set(row)
                .onConflict(WORKSPACE_ROLES.WORKSPACE_ID, WORKSPACE_ROLES.NAME)
                .doNothing()
                .execute();
        if (added == 0) {
            throw TakenNames.roleName();
        }
    }

    @Override
    public void update(CustomRole role) {
        Record row = sql.newRecord(WORKSPACE_ROLES);
        RoleColumns.writeChangeable(row, role);
        Changed.one(sql.update(WORKSPACE_ROLES).set(row).where(WORKSPACE_ROLES.ID.eq(role.id())));
    }

    @Override
    public boolean remove(CustomRoleId id) {
        return sql.deleteFrom(WORKSPACE_ROLES).where(WORKSPACE_ROLES.ID.eq(id)).execute() == 1;
    }

    @Override
    public Optional<CustomRole> find(CustomRoleId id) {
        return sql.select(RoleColumns.LIST)
                .from(WORKSPACE_ROLES)
                .where(WORKSPACE_ROLES.ID.eq(id))
                .fetchOptional(RoleColumns::read);
    }

    @Override
    public List<CustomRole> of(WorkspaceId workspace) {
        return sql
                .select(RoleColumns.LIST)
                .from(WORKSPACE_ROLES)
                .where(WORKSPACE_ROLES.WORKSPACE_ID.eq(workspace))
                .fetch(RoleColumns::read)
                .stream()
                .sorted(CustomRole.HIGHEST_FIRST)
                .toList();
    }

    @Override
    public boolean give(CustomRole role, UserId user, Instant at) {
        return sql.insertInto(WORKSPACE_MEMBER_ROLES)
                        .set(WORKSPACE_MEMBER_ROLES.WORKSPACE_ID, role.workspace())
                        .set(WORKSPACE_MEMBER_ROLES.USER_ID, user)
                        .set(WORKSPACE_MEMBER_ROLES.ROLE_ID, role.id())
                        .set(WORKSPACE_MEMBER_ROLES.CREATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean take(CustomRole role, UserId user) {
        return sql.deleteFrom(WORKSPACE_MEMBER_ROLES)
                        .where(WORKSPACE_MEMBER_ROLES.WORKSPACE_ID.eq(role.workspace()))
                        .and(WORKSPACE_MEMBER_ROLES.USER_ID.eq(user))
                        .and(WORKSPACE_MEMBER_ROLES.ROLE_ID.eq(role.id()))
                        .execute()
                == 1;
    }

    @Override
    public List<UserId> holders(CustomRoleId id, Optional<UserId> after, int limit) {
        return sql.select(WORKSPACE_MEMBER_ROLES.USER_ID)
                .from(WORKSPACE_MEMBER_ROLES)
                .where(WORKSPACE_MEMBER_ROLES.ROLE_ID.eq(id))
                .and(after.map(WORKSPACE_MEMBER_ROLES.USER_ID::gt).orElse(noCondition()))
                .orderBy(WORKSPACE_MEMBER_ROLES.USER_ID)
                .limit(limit)
                .fetch(WORKSPACE_MEMBER_ROLES.USER_ID);
    }
}
