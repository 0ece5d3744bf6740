package dev.parley.domain.model.assistant;

import dev.parley.domain.model.message.MessageId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What passed between an assistant and its model. The content repeats what the messages say, so it is shown only while
 * none of them is deleted, and goes when one is purged. The failure is a code.
 */
public record AiExchange(
        Optional<Said> content,
        Set<MessageId> messages,
        Optional<MessageId> answer,
        ModelName model,
        Duration took,
        int attempts,
        Optional<String> failure) {

    public static final AiExchange NONE = new AiExchange(
            Optional.empty(), Set.of(), Optional.empty(), ModelName.USUAL, Duration.ZERO, 0, Optional.empty());

    public AiExchange {
        messages = Set.copyOf(messages);
    }

    /** Input and output. */
    public record Said(String input, String output) {
        /** Not the texts: messages do not belong into logs. */
        @Override
        public String toString() {
            return "Said[" + input.length() + ", " + output.length() + "]";
        }
    }

    public AiExchange withoutContent() {
        return new AiExchange(Optional.empty(), messages, answer, model, took, attempts, failure);
    }

    /** What the answer says is part of it. */
    public AiExchange answeredBy(MessageId message) {
        Set<MessageId> all = new HashSet<>(messages);
        all.add(message);
        return new AiExchange(content, all, Optional.of(message), model, took, attempts, failure);
    }

    public AiExchange failed(String code) {
        return new AiExchange(content, messages, answer, model, took, attempts, Optional.of(code));
    }
}
