package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.USER_GROUPS;
import static dev.parley.persistence.jooq.generated.Tables.USER_GROUP_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.group.UserGroups;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

final class JooqUserGroups implements UserGroups {
    private final DSLContext sql;

    JooqUserGroups(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(UserGroup group) {
        int added = sql.insertInto(USER_GROUPS)
                .set(USER_GROUPS.ID, group.id())
                .set(USER_GROUPS.WORKSPACE_ID, group.workspace())
                .set(USER_GROUPS.HANDLE, group.handle())
                .set(USER_GROUPS.NAME, group.name())
                .set(USER_GROUPS.CREATED_AT, group.createdAt())
                .onConflict(USER_GROUPS.WORKSPACE_ID, USER_GROUPS.HANDLE)
                .doNothing()
                .execute();
        if (added == 0) {
            throw TakenNames.groupHandle();
        }
    }

    @Override
    public void update(UserGroup group) {
        Changed.one(sql.update(USER_GROUPS)
                .set(USER_GROUPS.HANDLE, group.handle())
                .set(USER_GROUPS.NAME, group.name())
                .where(USER_GROUPS.ID.eq(group.id())));
    }

    @Override
    public void remove(UserGroupId id) {
        sql.deleteFrom(USER_GROUPS).where(USER_GROUPS.ID.eq(id)).execute();
    }

    @Override
    public Optional<UserGroup> find(UserGroupId id) {
        return groups(USER_GROUPS.ID.eq(id), 1).stream().findFirst();
    }

    @Override
    public List<UserGroup> of(WorkspaceId workspace, Optional<UserGroupId> after, int limit) {
        return groups(
                USER_GROUPS
                        .WORKSPACE_ID
                        .eq(workspace)
                        .and(after.map(USER_GROUPS.ID::gt).orElse(noCondition())),
                limit);
    }

    @Override
    public Optional<UserGroup> findByHandle(WorkspaceId workspace, GroupHandle handle) {
        return groups(USER_GROUPS.WORKSPACE_ID.eq(workspace).and(USER_GROUPS.HANDLE.eq(handle)), 1).stream()
                .findFirst();
    }

    private List<UserGroup> groups(Condition which, int limit) {
        return sql.select(
                        USER_GROUPS.ID,
                        USER_GROUPS.WORKSPACE_ID,
                        USER_GROUPS.HANDLE,
                        USER_GROUPS.NAME,
                        USER_GROUPS.CREATED_AT)
                .from(USER_GROUPS)
                .where(which)
                .orderBy(USER_GROUPS.ID)
                .limit(limit)
                .fetch(Records.mapping(UserGroup::new));
    }

    @Override
    public boolean join(UserGroupId id, UserId user, Instant at) {
        return sql.insertInto(USER_GROUP_MEMBERS)
                        .set(USER_GROUP_MEMBERS.GROUP_ID, id)
                        .set(USER_GROUP_MEMBERS.USER_ID, user)
                        .set(USER_GROUP_MEMBERS.JOINED_AT, at)
                        .onConflict(USER_GROUP_MEMBERS.GROUP_ID, USER_GROUP_MEMBERS.USER_ID)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean leave(UserGroupId id, UserId user) {
        return sql.deleteFrom(USER_GROUP_MEMBERS)
                        .where(USER_GROUP_MEMBERS.GROUP_ID.eq(id))
                        .and(USER_GROUP_MEMBERS.USER_ID.eq(user))
                        .execute()
                == 1;
    }

    @Override
    public List<UserId> members(UserGroupId id, Optional<UserId> after, int limit) {
        return present(USER_GROUP_MEMBERS.GROUP_ID.eq(id))
                .and(after.map(USER_GROUP_MEMBERS.USER_ID::gt).orElse(noCondition()))
                .orderBy(USER_GROUP_MEMBERS.USER_ID)
                .limit(limit)
                .fetch(USER_GROUP_MEMBERS.USER_ID);
    }

    @Override
    public Set<UserId> members(Collection<UserGroupId> ids) {
        return present(USER_GROUP_MEMBERS.GROUP_ID.eq(any(ids.toArray(UserGroupId[]::new))))
                .fetchSet(USER_GROUP_MEMBERS.USER_ID);
    }

    /** Who has left the workspace is not in its groups. */
    private SelectConditionStep<Record1<UserId>> present(Condition which) {
        return sql.select(USER_GROUP_MEMBERS.USER_ID)
                .from(USER_GROUP_MEMBERS)
                .join(USER_GROUPS)
                .on(USER_GROUPS.ID.eq(USER_GROUP_MEMBERS.GROUP_ID))
                .join(WORKSPACE_MEMBERS)
                .on(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(USER_GROUPS.WORKSPACE_ID))
                .and(WORKSPACE_MEMBERS.USER_ID.eq(USER_GROUP_MEMBERS.USER_ID))
                .where(which)
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull());
    }
}
