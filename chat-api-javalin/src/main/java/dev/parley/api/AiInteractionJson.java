package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.usecase.assistants.ShownInteraction;
import java.util.Locale;
import java.util.Optional;

/** A question to an assistant, and what became of it. What its reader may not see of it is null. */
record AiInteractionJson(
        String id,
        UserJson assistant,
        UserJson asker,
        Optional<String> channelId,
        Optional<String> directMessageId,
        Optional<String> questionId,
        Optional<String> answerId,
        String outcome,
        Optional<String> failure,
        Optional<String> model,
        int attempts,
        long durationMillis,
        Optional<String> input,
        Optional<String> output,
        String createdAt) {

    static AiInteractionJson of(ShownInteraction shown) {
        AiInteraction interaction = shown.interaction();
        AiExchange exchange = shown.exchange();
        return new AiInteractionJson(
                interaction.id().toString(),
                UserJson.of(shown.assistant()),
                UserJson.of(shown.asker()),
                shown.conversation().flatMap(MessageJson::channel),
                shown.conversation().flatMap(MessageJson::directMessage),
                shown.question().map(Object::toString),
                shown.answer().map(Object::toString),
                interaction.outcome().name().toLowerCase(Locale.ROOT),
                exchange.failure(),
                AssistantJson.model(exchange.model()),
                exchange.attempts(),
                exchange.took().toMillis(),
                exchange.content().map(AiExchange.Said::input),
                exchange.content().map(AiExchange.Said::output),
                Json.instant(interaction.createdAt()));
    }
}
