package dev.parley.testkit.usecase;

import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.assistant.Reply;
import dev.parley.testkit.fixture.ScriptedAssistant;
import java.util.function.Function;

/** What a scripted assistant may do. */
final class ScriptedAnswers {
    private ScriptedAnswers() {}

    static Function<Prompt, Reply> saying(String text) {
        return prompt -> new Reply.Said(text, ScriptedAssistant.MODEL, 1);
    }

    /** Something happens while it thinks. */
    static Function<Prompt, Reply> after(Runnable meanwhile, String text) {
        return prompt -> {
            meanwhile.run();
            return new Reply.Said(text, ScriptedAssistant.MODEL, 1);
        };
    }

    static Function<Prompt, Reply> failing(Reply.Trouble why) {
        return prompt -> new Reply.Failed(why, 3);
    }
}
