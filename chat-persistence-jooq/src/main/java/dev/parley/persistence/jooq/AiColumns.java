package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.AI_INTERACTIONS;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** How a question to an assistant lies in its row. */
final class AiColumns {
    static final List<Field<?>> LIST = List.of(
            AI_INTERACTIONS.ID,
            AI_INTERACTIONS.WORKSPACE_ID,
            AI_INTERACTIONS.CHANNEL_ID,
            AI_INTERACTIONS.DIRECT_MESSAGE_ID,
            AI_INTERACTIONS.MESSAGE_ID,
            AI_INTERACTIONS.ASSISTANT_ID,
            AI_INTERACTIONS.USER_ID,
            AI_INTERACTIONS.OUTCOME,
            AI_INTERACTIONS.TAKEN_UNTIL,
            AI_INTERACTIONS.INPUT,
            AI_INTERACTIONS.OUTPUT,
            AI_INTERACTIONS.MESSAGE_IDS,
            AI_INTERACTIONS.ANSWER_ID,
            AI_INTERACTIONS.MODEL,
            AI_INTERACTIONS.DURATION_MS,
            AI_INTERACTIONS.ATTEMPTS,
            AI_INTERACTIONS.FAILURE,
            AI_INTERACTIONS.CREATED_AT);

    private AiColumns() {}

    static AiInteraction read(Record row) {
        return new AiInteraction(
                row.get(AI_INTERACTIONS.ID),
                row.get(AI_INTERACTIONS.WORKSPACE_ID),
                conversation(row),
                row.get(AI_INTERACTIONS.MESSAGE_ID),
                row.get(AI_INTERACTIONS.ASSISTANT_ID),
                row.get(AI_INTERACTIONS.USER_ID),
                row.get(AI_INTERACTIONS.OUTCOME),
                Optional.ofNullable(row.get(AI_INTERACTIONS.TAKEN_UNTIL)),
                exchange(row),
                row.get(AI_INTERACTIONS.CREATED_AT));
    }

    static Record row(DSLContext sql, AiInteraction interaction) {
        Record row = exchange(sql, interaction);
        row.set(AI_INTERACTIONS.ID, interaction.id());
        row.set(AI_INTERACTIONS.WORKSPACE_ID, interaction.workspace());
        switch (interaction.conversation()) {
            case ChannelId id -> row.set(AI_INTERACTIONS.CHANNEL_ID, id);
            case DirectMessageChannelId id -> row.set(AI_INTERACTIONS.DIRECT_MESSAGE_ID, id);
        }
        row.set(AI_INTERACTIONS.MESSAGE_ID, interaction.question());
        row.set(AI_INTERACTIONS.ASSISTANT_ID, interaction.assistant());
        row.set(AI_INTERACTIONS.USER_ID, interaction.asker());
        row.set(AI_INTERACTIONS.CREATED_AT, interaction.createdAt());
        return row;
    }

    /** What changes about one. */
    static Record exchange(DSLContext sql, AiInteraction interaction) {
        AiExchange exchange = interaction.exchange();
        Record row = sql.newRecord(AI_INTERACTIONS);
        row.set(AI_INTERACTIONS.OUTCOME, interaction.outcome());
        row.set(AI_INTERACTIONS.TAKEN_UNTIL, interaction.takenUntil().orElse(null));
        row.set(
                AI_INTERACTIONS.INPUT,
                exchange.content().map(AiExchange.Said::input).orElse(""));
        row.set(
                AI_INTERACTIONS.OUTPUT,
                exchange.content().map(AiExchange.Said::output).orElse(""));
        row.set(AI_INTERACTIONS.MESSAGE_IDS, AiContent.ids(exchange.messages()));
        row.set(AI_INTERACTIONS.ANSWER_ID, exchange.answer().orElse(null));
        row.set(AI_INTERACTIONS.MODEL, exchange.model());
        row.set(AI_INTERACTIONS.DURATION_MS, exchange.took().toMillis());
        row.set(AI_INTERACTIONS.ATTEMPTS, exchange.attempts());
        row.set(AI_INTERACTIONS.FAILURE, exchange.failure().orElse(null));
        return row;
    }

    private static ConversationId conversation(Record row) {
        Optional<ConversationId> channel = Optional.ofNullable(row.get(AI_INTERACTIONS.CHANNEL_ID));
        return channel.orElseGet(() -> row.get(AI_INTERACTIONS.DIRECT_MESSAGE_ID));
    }

    private static AiExchange exchange(Record row) {
        AiExchange.Said said = new AiExchange.Said(row.get(AI_INTERACTIONS.INPUT), row.get(AI_INTERACTIONS.OUTPUT));
        return new AiExchange(
                Optional.of(said).filter(content -> !content.input().isEmpty()),
                Set.copyOf(AiContent.messages(row.get(AI_INTERACTIONS.MESSAGE_IDS))),
                Optional.ofNullable(row.get(AI_INTERACTIONS.ANSWER_ID)),
                row.get(AI_INTERACTIONS.MODEL),
                Duration.ofMillis(row.get(AI_INTERACTIONS.DURATION_MS)),
                row.get(AI_INTERACTIONS.ATTEMPTS),
                Optional.ofNullable(row.get(AI_INTERACTIONS.FAILURE)));
    }
}
