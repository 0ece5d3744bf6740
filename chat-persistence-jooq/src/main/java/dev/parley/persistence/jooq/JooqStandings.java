package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_OVERRIDES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBERS;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_MEMBER_ROLES;
import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_ROLES;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.permission.Standings;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

final class JooqStandings implements Standings {
    private static final Field<List<CustomRole>> ROLES = multiset(select(RoleColumns.LIST)
                    .from(WORKSPACE_MEMBER_ROLES)
                    .join(WORKSPACE_ROLES)
                    .on(WORKSPACE_ROLES.ID.eq(WORKSPACE_MEMBER_ROLES.ROLE_ID))
                    .where(isTheMembers()))
            .as("roles")
            .convertFrom(rows -> rows.map(RoleColumns::read).stream()
                    .sorted(CustomRole.HIGHEST_FIRST)
                    .toList());

    private final DSLContext sql;

    JooqStandings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Standing> in(WorkspaceId workspace, Collection<UserId> users) {
        return sql.select(
                        WORKSPACE_MEMBERS.WORKSPACE_ID,
                        WORKSPACE_MEMBERS.USER_ID,
                        WORKSPACE_MEMBERS.ROLE,
                        WORKSPACE_MEMBERS.JOINED_AT,
                        ROLES)
                .from(WORKSPACE_MEMBERS)
                .where(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(arePresent(users))
                .fetch(JooqStandings::standing);
    }

    @Override
    public List<ChannelStanding> in(ChannelId channel, Collection<UserId> users) {
        Field<Boolean> joined = joined(channel);
        Field<List<ChannelOverride>> overrides = multiset(select(OverrideColumns.LIST)
                        .from(CHANNEL_OVERRIDES)
                        .where(CHANNEL_OVERRIDES.CHANNEL_ID.eq(channel))
                        .and(isAboutTheMember()))
                .as("overrides")
                .convertFrom(rows -> rows.map(OverrideColumns::read));
        return sql.select(
                        WORKSPACE_MEMBERS.WORKSPACE_ID,
                        WORKSPACE_MEMBERS.USER_ID,
                        WORKSPACE_MEMBERS.ROLE,
                        WORKSPACE_MEMBERS.JOINED_AT,
                        ROLES,
                        joined,
                        overrides)
                .from(CHANNELS)
                .join(WORKSPACE_MEMBERS)
                .on(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(CHANNELS.WORKSPACE_ID))
                .where(CHANNELS.ID.eq(channel))
                .and(arePresent(users))
                .fetch(row -> new ChannelStanding(standing(row), row.get(joined), row.get(overrides)));
    }

    @Override
    public List<ChannelOverride> aboutSeeing(WorkspaceId workspace, UserId user) {
        String[] seeing = PermissionNames.of(List.of(Permission.SEE_CHANNEL));
        return sql.select(OverrideColumns.LIST)
                .from(WORKSPACE_MEMBERS)
                .join(CHANNEL_OVERRIDES)
                .on(CHANNEL_OVERRIDES.WORKSPACE_ID.eq(WORKSPACE_MEMBERS.WORKSPACE_ID))
                .where(WORKSPACE_MEMBERS.WORKSPACE_ID.eq(workspace))
                .and(arePresent(List.of(user)))
                .and(isAboutTheMember())
                .and(CHANNEL_OVERRIDES.ALLOWED.contains(seeing).or(CHANNEL_OVERRIDES.DENIED.contains(seeing)))
                .fetch(OverrideColumns::read);
    }

    private static Standing standing(Record row) {
        WorkspaceMember member = new WorkspaceMember(
                row.get(WORKSPACE_MEMBERS.WORKSPACE_ID),
                row.get(WORKSPACE_MEMBERS.USER_ID),
                row.get(WORKSPACE_MEMBERS.ROLE),
                row.get(WORKSPACE_MEMBERS.JOINED_AT));
        return new Standing(member, row.get(ROLES));
    }

    private static Condition arePresent(Collection<UserId> users) {
        return WORKSPACE_MEMBERS
                .USER_ID
                .eq(any(users.toArray(UserId[]::new)))
                .and(WORKSPACE_MEMBERS.DELETED_AT.isNull());
    }

    private static Field<Boolean> joined(ChannelId channel) {
        return field(exists(selectOne()
                        .from(CHANNEL_MEMBERS)
                        .where(CHANNEL_MEMBERS.CHANNEL_ID.eq(channel.value()))
                        .and(CHANNEL_MEMBERS.USER_ID.eq(WORKSPACE_MEMBERS.USER_ID))
                        .and(CHANNEL_MEMBERS.DELETED_AT.isNull())))
                .as("joined");
    }

    private static Condition isTheMembers() {
        return WORKSPACE_MEMBER_ROLES
                .WORKSPACE_ID
                .eq(WORKSPACE_MEMBERS.WORKSPACE_ID)
                .and(WORKSPACE_MEMBER_ROLES.USER_ID.eq(WORKSPACE_MEMBERS.USER_ID));
    }

    private static Condition isAboutTheMember() {
        return CHANNEL_OVERRIDES
                .PRESET
                .eq(WORKSPACE_MEMBERS.ROLE)
                .or(CHANNEL_OVERRIDES.USER_ID.eq(WORKSPACE_MEMBERS.USER_ID))
                .or(CHANNEL_OVERRIDES.ROLE_ID.in(select(WORKSPACE_MEMBER_ROLES.ROLE_ID)
                        .from(WORKSPACE_MEMBER_ROLES)
                        .where(isTheMembers())));
    }
}
