package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.AI_INTERACTIONS;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.arrayOverlap;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dev.parley.domain.model.message.MessageId;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What interactions with assistants repeat of messages: it is shown, and kept, no longer than the messages are. */
final class AiContent {
    private AiContent() {}

    /** What was said with messages that are gone for good goes with them. */
    static void forget(DSLContext sql, MessageId... purged) {
        sql.update(AI_INTERACTIONS)
                .set(AI_INTERACTIONS.INPUT, "")
                .set(AI_INTERACTIONS.OUTPUT, "")
                .where(arrayOverlap(AI_INTERACTIONS.MESSAGE_IDS, ids(List.of(purged))))
                .execute();
    }

    /** Of an interaction's messages, one is deleted. */
    static Condition isHidden() {
        return concerns(
                        ConversationTables.CHANNEL,
                        messages -> messages.deletedAt().isNotNull())
                .or(concerns(
                        ConversationTables.DIRECT_MESSAGE,
                        messages -> messages.deletedAt().isNotNull()));
    }

    private static Condition concerns(ConversationTables tables, Function<MessageTable, Condition> which) {
        MessageTable messages = tables.messages();
        return exists(selectOne()
                .from(messages.table())
                .where(messages.id().coerce(Long.class).eq(any(AI_INTERACTIONS.MESSAGE_IDS)))
                .and(which.apply(messages)));
    }

    /** Of these messages of a conversation, one is purged. */
    static boolean isGone(DSLContext sql, ConversationTables tables, Collection<MessageId> ids) {
        MessageTable messages = tables.messages();
        return sql.fetchExists(selectOne()
                .from(messages.table())
                .where(messages.id().eq(any(ids.toArray(MessageId[]::new))))
                .and(messages.purgedAt().isNotNull()));
    }

    static Long[] ids(Collection<MessageId> messages) {
        return messages.stream().sorted().map(MessageId::value).toArray(Long[]::new);
    }

    static List<MessageId> messages(Long... ids) {
        return Stream.of(ids).map(MessageId::new).toList();
    }
}
