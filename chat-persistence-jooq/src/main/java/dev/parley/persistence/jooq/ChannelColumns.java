package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNELS;

import dev.parley.domain.model.channel.Channel;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;

/** How a channel lies in its row. */
final class ChannelColumns {
    static final DeletionColumns DELETION = new DeletionColumns(CHANNELS.DELETED_AT, CHANNELS.DELETED_BY);
    static final List<Field<?>> LIST = List.of(
            CHANNELS.ID,
            CHANNELS.WORKSPACE_ID,
            CHANNELS.NAME,
            CHANNELS.IS_PRIVATE,
            CHANNELS.IS_DEFAULT,
            CHANNELS.TOPIC,
            CHANNELS.PURPOSE,
            CHANNELS.LEGAL_HOLD,
            CHANNELS.CREATED_BY,
            CHANNELS.CREATED_AT,
            CHANNELS.ARCHIVED_AT,
            CHANNELS.DELETED_AT,
            CHANNELS.DELETED_BY);

    private ChannelColumns() {}

    static Channel read(Record row) {
        return new Channel(
                row.get(CHANNELS.ID),
                row.get(CHANNELS.WORKSPACE_ID),
                row.get(CHANNELS.NAME),
                row.get(CHANNELS.IS_PRIVATE),
                row.get(CHANNELS.IS_DEFAULT),
                row.get(CHANNELS.TOPIC),
                row.get(CHANNELS.PURPOSE),
                row.get(CHANNELS.LEGAL_HOLD),
                Optional.ofNullable(row.get(CHANNELS.CREATED_BY)),
                row.get(CHANNELS.CREATED_AT),
                Optional.ofNullable(row.get(CHANNELS.ARCHIVED_AT)),
                DELETION.read(row));
    }

    static void writeChangeable(Record row, Channel channel) {
        row.set(CHANNELS.NAME, channel.name());
        row.set(CHANNELS.IS_PRIVATE, channel.isPrivate());
        row.set(CHANNELS.IS_DEFAULT, channel.isDefault());
        row.set(CHANNELS.TOPIC, channel.topic());
        row.set(CHANNELS.PURPOSE, channel.purpose());
        row.set(CHANNELS.ARCHIVED_AT, channel.archivedAt().orElse(null));
    }
}
