package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.Channels;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqChannels implements Channels {
    private final DSLContext sql;

    JooqChannels(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void add(Channel channel) {
        Record row = sql.newRecord(CHANNELS);
        row.set(CHANNELS.ID, channel.id());
        row.set(CHANNELS.WORKSPACE_ID, channel.workspace());
        row.set(CHANNELS.CREATED_BY, channel.createdBy().orElse(null));
        row.set(CHANNELS.CREATED_AT, channel.createdAt());
        ChannelColumns.DELETION.write(row, channel.deletion());
        row.set(CHANNELS.LEGAL_HOLD, channel.legalHold());
        ChannelColumns.writeChangeable(row, channel);
        int added = sql.insertInto(CHANNELS)
                .set(row)
                .onConflict(CHANNELS.WORKSPACE_ID, CHANNELS.NAME)
                .where(CHANNELS.DELETED_AT.isNull())
                .doNothing()
                .execute();
        if (added == 0) {
            throw TakenNames.channelName();
        }
    }

    @Override
    public void update(Channel channel) {
        Record row = sql.newRecord(CHANNELS);
        ChannelColumns.writeChangeable(row, channel);
        Changed.one(sql.update(CHANNELS).set(row).where(CHANNELS.ID.eq(channel.id())));
    }

    @Override
    public boolean hold(ChannelId id, boolean held) {
        return sql.update(CHANNELS)
                        .set(CHANNELS.LEGAL_HOLD, held)
                        .where(CHANNELS.ID.eq(id))
                        .and(CHANNELS.LEGAL_HOLD.ne(held))
                        .execute()
                == 1;
    }

    @Override
    public Optional<Channel> find(ChannelId id) {
        return select(CHANNELS.ID.eq(id)).fetchOptional(ChannelColumns::read);
    }

    @Override
    public Optional<Channel> findDefault(WorkspaceId workspace) {
        return select(CHANNELS.WORKSPACE_ID.eq(workspace).and(CHANNELS.IS_DEFAULT))
                .fetchOptional(ChannelColumns::read);
    }

    @Override
    public List<Channel> findByNames(WorkspaceId workspace, Collection<ChannelName> names) {
        return select(CHANNELS.WORKSPACE_ID.eq(workspace))
                .and(CHANNELS.NAME.eq(any(names.toArray(ChannelName[]::new))))
                .and(CHANNELS.DELETED_AT.isNull())
                .fetch(ChannelColumns::read);
    }

    @Override
    public List<Channel> visibleTo(
            UserId user, WorkspaceId workspace, Visibility visibility, Optional<ChannelId> after, int limit) {
        return select(isListed(user, workspace, visibility))
                .and(after.map(CHANNELS.ID::gt).orElse(noCondition()))
                .orderBy(CHANNELS.ID)
                .limit(limit)
                .fetch(ChannelColumns::read);
    }

    @Override
    public Set<ChannelId> visibleAmong(
            Collection<ChannelId> channels, UserId user, WorkspaceId workspace, Visibility visibility) {
        return sql.select(CHANNELS.ID)
                .from(CHANNELS)
                .where(CHANNELS.ID.eq(any(channels.toArray(ChannelId[]::new))))
                .and(isListed(user, workspace, visibility))
                .fetchSet(CHANNELS.ID);
    }

    private static Condition isListed(UserId user, WorkspaceId workspace, Visibility visibility) {
        return CHANNELS.WORKSPACE_ID
                .eq(workspace)
                .and(CHANNELS.DELETED_AT.isNull())
                .and(ChannelSight.isVisible(user, visibility));
    }

    private SelectConditionStep<Record> select(Condition which) {
        return sql.select(ChannelColumns.LIST).from(CHANNELS).where(which);
    }
}
