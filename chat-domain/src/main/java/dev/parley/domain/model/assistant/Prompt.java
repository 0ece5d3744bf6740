package dev.parley.domain.model.assistant;

import java.util.List;

/** What an assistant is asked: its instructions, then what was said, the question last. */
public record Prompt(String instructions, ModelName model, List<Utterance> conversation) {
    public Prompt {
        conversation = List.copyOf(conversation);
    }

    /** Something that was said: by the assistant itself, or by somebody whose name the text begins with. */
    public record Utterance(boolean own, String text) {
        /** Not the text: messages do not belong into logs. */
        @Override
        public String toString() {
            return "Utterance[" + text.length() + "]";
        }
    }
}
