package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_OVERRIDES;
import static dev.parley.persistence.jooq.generated.Tables.USERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBER_ROLES;
import static org.jooq.impl.DSL.cardinality;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectConditionStep;

/** The half of the memberships that is about workspaces. */
final class WorkspaceMembers {
    private final DSLContext sql;

    WorkspaceMembers(DSLContext sql) {
        this.sql = sql;
    }

    boolean join(WorkspaceMember member) {
        return sql.insertInto(WORKSPACE_MEMBERS)
                        .set(WORKSPACE_MEMBERS.WORKSPACE_ID, member.workspace())
                        .set(WORKSPACE_MEMBERS.USER_ID, member.user())
                        .set(WORKSPACE_MEMBERS.ROLE, member.role())
                        .set(WORKSPACE_MEMBERS.JOINED_AT, member.joinedAt())
                        .onConflict(WORKSPACE_MEMBERS.WORKSPACE_ID, WORKSPACE_MEMBERS.USER_ID)
                        .doUpdate()
                        .set(WORKSPACE_MEMBERS.ROLE, excluded(WORKSPACE_MEMBERS.ROLE))
                        .set(WORKSPACE_MEMBERS.JOINED_AT, excluded(WORKSPACE_MEMBERS.JOINED_AT))
                        .setNull(WORKSPACE_MEMBERS.DELETED_AT)
                        .where(WORKSPACE_MEMBERS.DELETED_AT.isNotNull())
                        .execute()
                == 1;
    }

    boolean leave(WorkspaceId workspace, UserId user, Instant at) {
        boolean left = sql.update(WORKSPACE_MEMBERS)
                        .set(WORKSPACE_MEMBERS.DELETED_AT, at)
                        .where(isPresent(workspace, user))
                        .execute()
                == 1;
        if (left) {
            takeRoles(workspace, user);
            forgetAllowed(workspace, user);
        }
        return left;
    }

    private void takeRoles(WorkspaceId workspace, UserId user) {
        sql.deleteFrom(WORKSPACE_MEMBER_ROLES)
                .where(WORKSPACE_MEMBER_ROLES.WORKSPACE_ID.eq(workspace))
                .and(WORKSPACE_MEMBER_ROLES.USER_ID.eq(user))
                .execute();
    }

    /** What was denied stays. */
    private void forgetAllowed(WorkspaceId workspace, UserId user) {
        Condition own = CHANNEL_OVERRIDES.WORKSPACE_ID.eq(workspace).and(CHANNEL_OVERRIDES.USER_ID.eq(user));
        sql.deleteFrom(CHANNEL_OVERRIDES)
                .where(own)
                .and(cardinality(CHANNEL_OVERRIDES.DENIED).eq(0))
                .execute();
        sql.update(CHANNEL_OVERRIDES)
                .set(CHANNEL_OVERRIDES.ALLOWED, PermissionNames.of(Set.of()))
                .where(own)
                .execute();
    }

    void changeRole(WorkspaceId workspace, UserId user, Role role) {
        Changed.one(
                sql.update(WORKSPACE_MEMBERS).set(WORKSPACE_MEMBERS.ROLE, role).where(isPresent(workspace, user)));
    }

    Optional<WorkspaceMember> find(WorkspaceId workspace, UserId user) {
        return present(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .fetchOptional(Records.mapping(WorkspaceMember::new));
    }

    List<WorkspaceMember> of(WorkspaceId workspace, Optional<UserId> after, int limit) {
        return present(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(after.map(WORKSPACE_MEMBERS.USER_ID::gt).orElse(noCondition()))
                .orderBy(WORKSPACE_MEMBERS.USER_ID)
                .limit(limit)
                .fetch(Records.mapping(WorkspaceMember::new));
    }

    List<WorkspaceMember> of(UserId user) {
        return present(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .and(WORKSPACE_MEMBERS.WORKSPACE_ID.in(
                        select(WORKSPACES.ID).from(WORKSPACES).where(WORKSPACES.DELETED_AT.isNull())))
                .orderBy(WORKSPACE_MEMBERS.WORKSPACE_ID)
                .fetch(Records.mapping(WorkspaceMember::new));
    }

    List<WorkspaceMember> everywhere(UserId user) {
        return present(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .orderBy(WORKSPACE_MEMBERS.WORKSPACE_ID)
                .fetch(Records.mapping(WorkspaceMember::new));
    }

    int countOwners(WorkspaceId workspace) {
        return count(workspace, WORKSPACE_MEMBERS.ROLE.eq(Role.OWNER).and(USERS.DEACTIVATED_AT.isNull()));
    }

    int countPeople(WorkspaceId workspace) {
        return count(workspace, USERS.KIND.eq(UserKind.PERSON));
    }

    private int count(WorkspaceId workspace, Condition which) {
        return sql.fetchCount(
                WORKSPACE_MEMBERS.join(USERS).on(USERS.ID.eq(WORKSPACE_MEMBERS.USER_ID)),
                WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace),
                WORKSPACE_MEMBERS.DELETED_AT.isNull(),
                USERS.DELETED_AT.isNull(),
                which);
    }

    static Condition isPresent(WorkspaceId workspace, UserId user) {
        return WORKSPACE_MEMBERS
                .WORKSPACE_ID
                .eq(workspace)
                .and(WORKSPACE_MEMBERS.USER_ID.eq(user))
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull());
    }

    private SelectConditionStep<Record4<WorkspaceId, UserId, Role, Instant>> present(Condition which) {
        return sql.select(
                        WORKSPACE_MEMBERS.WORKSPACE_ID,
                        WORKSPACE_MEMBERS.USER_ID,
                        WORKSPACE_MEMBERS.ROLE,
                        WORKSPACE_MEMBERS.JOINED_AT)
                .from(WORKSPACE_MEMBERS)
                .where(which)
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull());
    }
}
