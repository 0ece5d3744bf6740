package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;
import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_OVERRIDES;
import static org.jooq.impl.DSL.select;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelOverrides;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.persistence.jooq.generated.Keys;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

final class JooqChannelOverrides implements ChannelOverrides {
    private final DSLContext sql;

    JooqChannelOverrides(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public void put(ChannelOverride override) {
        if (override.isEmpty()) {
            sql.deleteFrom(CHANNEL_OVERRIDES)
                    .where(isOf(override.channel(), override.concerned()))
                    .execute();
            return;
        }
        Record row = sql.newRecord(CHANNEL_OVERRIDES);
        row.set(CHANNEL_OVERRIDES.CHANNEL_ID, override.channel());
        row.set(CHANNEL_OVERRIDES.ALLOWED, PermissionNames.of(override.allowed()));
        row.set(CHANNEL_OVERRIDES.DENIED, PermissionNames.of(override.denied()));
        OverrideColumns.write(row, override.concerned());
        sql.insertInto(CHANNEL_OVERRIDES)
                .set(row)
                .set(
                        CHANNEL_OVERRIDES.WORKSPACE_ID,
                        select(CHANNELS.WORKSPACE_ID).from(CHANNELS).where(CHANNELS.ID.eq(override.channel())))
                .onConflictOnConstraint(Keys.CHANNEL_OVERRIDES_CONCERNED_KEY)
                .doUpdate()
                .set(CHANNEL_OVERRIDES.ALLOWED, PermissionNames.of(override.allowed()))
                .set(CHANNEL_OVERRIDES.DENIED, PermissionNames.of(override.denied()))
                .execute();
    }

    @Override
    public Optional<ChannelOverride> find(ChannelId channel, Concerned concerned) {
        return where(isOf(channel, concerned)).fetchOptional(OverrideColumns::read);
    }

    @Override
    public List<ChannelOverride> of(ChannelId channel) {
        return where(CHANNEL_OVERRIDES.CHANNEL_ID.eq(channel)).fetch(OverrideColumns::read).stream()
                .sorted(Comparator.comparing(ChannelOverride::concerned, Concerned.ORDER))
                .toList();
    }

    @Override
    public List<ChannelOverride> about(WorkspaceId workspace, Concerned concerned) {
        return where(CHANNEL_OVERRIDES.WORKSPACE_ID.eq(workspace).and(OverrideColumns.isAbout(concerned)))
                .orderBy(CHANNEL_OVERRIDES.CHANNEL_ID)
                .fetch(OverrideColumns::read);
    }

    private SelectConditionStep<Record> where(Condition which) {
        return sql.select(OverrideColumns.LIST).from(CHANNEL_OVERRIDES).where(which);
    }

    private static Condition isOf(ChannelId channel, Concerned concerned) {
        return CHANNEL_OVERRIDES.CHANNEL_ID.eq(channel).and(OverrideColumns.isAbout(concerned));
    }
}
