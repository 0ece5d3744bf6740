package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.FEED_EVENTS;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.FeedEntry;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** How an entry of a feed lies in its row. */
final class FeedColumns {
    static final List<Field<?>> LIST = List.of(
            FEED_EVENTS.FEED_ID,
            FEED_EVENTS.POSITION,
            FEED_EVENTS.KIND,
            FEED_EVENTS.ACTOR_ID,
            FEED_EVENTS.CHANNEL_ID,
            FEED_EVENTS.DIRECT_MESSAGE_ID,
            FEED_EVENTS.MESSAGE_ID,
            FEED_EVENTS.USER_ID,
            FEED_EVENTS.CREATED_AT,
            FEED_EVENTS.SILENT);

    private FeedColumns() {}

    static FeedEntry read(Record row) {
        Optional<ConversationId> channel = Optional.ofNullable(row.get(FEED_EVENTS.CHANNEL_ID));
        Event event = new Event(
                row.get(FEED_EVENTS.FEED_ID),
                row.get(FEED_EVENTS.KIND),
                row.get(FEED_EVENTS.ACTOR_ID),
                channel.or(() -> Optional.ofNullable(row.get(FEED_EVENTS.DIRECT_MESSAGE_ID))),
                Optional.ofNullable(row.get(FEED_EVENTS.MESSAGE_ID)),
                Optional.ofNullable(row.get(FEED_EVENTS.USER_ID)),
                row.get(FEED_EVENTS.CREATED_AT),
                row.get(FEED_EVENTS.SILENT));
        return new FeedEntry(row.get(FEED_EVENTS.POSITION), event);
    }

    static void insert(DSLContext sql, List<FeedEntry> entries) {
        sql.insertInto(FEED_EVENTS)
                .columns(LIST)
                .valuesOfRecords(entries.stream().map(entry -> row(sql, entry)).toList())
                .execute();
    }

    private static Record row(DSLContext sql, FeedEntry entry) {
        Event event = entry.event();
        Record row = sql.newRecord(LIST);
        row.set(FEED_EVENTS.FEED_ID, event.feed());
        row.set(FEED_EVENTS.POSITION, entry.position());
        row.set(FEED_EVENTS.KIND, event.kind());
        row.set(FEED_EVENTS.ACTOR_ID, event.actor());
        event.conversation().ifPresent(conversation -> writeConversation(row, conversation));
        row.set(FEED_EVENTS.MESSAGE_ID, event.message().orElse(null));
        row.set(FEED_EVENTS.USER_ID, event.user().orElse(null));
        row.set(FEED_EVENTS.CREATED_AT, event.at());
        row.set(FEED_EVENTS.SILENT, event.silent());
        return row;
    }

    private static void writeConversation(Record row, ConversationId conversation) {
        switch (conversation) {
            case ChannelId id -> row.set(FEED_EVENTS.CHANNEL_ID, id);
            case DirectMessageChannelId id -> row.set(FEED_EVENTS.DIRECT_MESSAGE_ID, id);
        }
    }
}
