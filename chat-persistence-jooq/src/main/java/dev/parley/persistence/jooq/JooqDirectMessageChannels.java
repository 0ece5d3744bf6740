package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.DIRECT_MESSAGE_MEMBERS;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.DirectMessageChannels;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

final class JooqDirectMessageChannels implements DirectMessageChannels {
    private final DSLContext sql;

    JooqDirectMessageChannels(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public DirectMessageChannel open(DirectMessageChannel wanted) {
        UUID[] memberSet = wanted.members().stream()
                .map(UserId::value)
                .sorted(UuidOrder.ASCENDING)
                .toArray(UUID[]::new);
        int added = sql.insertInto(DIRECT_MESSAGE_CHANNELS)
                .set(DIRECT_MESSAGE_CHANNELS.ID, wanted.id())
                .set(DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID, wanted.workspace())
                .set(DIRECT_MESSAGE_CHANNELS.MEMBER_SET, memberSet)
                .set(DIRECT_MESSAGE_CHANNELS.CREATED_AT, wanted.createdAt())
                .onConflict(DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID, DIRECT_MESSAGE_CHANNELS.MEMBER_SET)
                .doNothing()
                .execute();
        if (added == 0) {
            return select(
                            sql,
                            DIRECT_MESSAGE_CHANNELS
                                    .WORKSPACE_ID
                                    .eq(wanted.workspace())
                                    .and(DIRECT_MESSAGE_CHANNELS.MEMBER_SET.eq(memberSet)))
                    .fetchSingle(Records.mapping(DirectMessageChannel::new));
        }
        addMembers(wanted);
        return wanted;
    }

    private void addMembers(DirectMessageChannel opened) {
        var insert = sql.insertInto(DIRECT_MESSAGE_MEMBERS)
                .columns(
                        DIRECT_MESSAGE_MEMBERS.CHANNEL_ID,
                        DIRECT_MESSAGE_MEMBERS.USER_ID,
                        DIRECT_MESSAGE_MEMBERS.JOINED_AT);
        for (UserId member : opened.members()) {
            insert = insert.values(opened.id().value(), member, opened.createdAt());
        }
        insert.execute();
    }

    @Override
    public Optional<DirectMessageChannel> find(DirectMessageChannelId id) {
        return select(sql, DIRECT_MESSAGE_CHANNELS.ID.eq(id)).fetchOptional(Records.mapping(DirectMessageChannel::new));
    }

    @Override
    public List<DirectMessageChannel> of(
            UserId user, WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        return select(sql, DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID.eq(workspace))
                .and(DIRECT_MESSAGE_CHANNELS.ID.coerce(UUID.class).in(joinedBy(user)))
                .and(after.map(DIRECT_MESSAGE_CHANNELS.ID::gt).orElse(noCondition()))
                .orderBy(DIRECT_MESSAGE_CHANNELS.ID)
                .limit(limit)
                .fetch(Records.mapping(DirectMessageChannel::new));
    }

    private static Select<Record1<UUID>> joinedBy(UserId user) {
        return DSL.select(DIRECT_MESSAGE_MEMBERS.CHANNEL_ID)
                .from(DIRECT_MESSAGE_MEMBERS)
                .where(DIRECT_MESSAGE_MEMBERS.USER_ID.eq(user))
                .and(DIRECT_MESSAGE_MEMBERS.DELETED_AT.isNull());
    }

    static SelectConditionStep<Record4<DirectMessageChannelId, WorkspaceId, Set<UserId>, Instant>> select(
            DSLContext sql, Condition which) {
        return sql.select(
                        DIRECT_MESSAGE_CHANNELS.ID,
                        DIRECT_MESSAGE_CHANNELS.WORKSPACE_ID,
                        DIRECT_MESSAGE_CHANNELS.MEMBER_SET.convertFrom(JooqDirectMessageChannels::members),
                        DIRECT_MESSAGE_CHANNELS.CREATED_AT)
                .from(DIRECT_MESSAGE_CHANNELS)
                .where(which)
                .and(DIRECT_MESSAGE_CHANNELS.DELETED_AT.isNull());
    }

    private static Set<UserId> members(UUID[] memberSet) {
        return Stream.of(memberSet).map(UserId::new).collect(Collectors.toSet());
    }
}
