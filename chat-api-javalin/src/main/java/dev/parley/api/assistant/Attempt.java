package dev.parley.api.assistant;

import dev.parley.domain.model.assistant.Reply;
import java.time.Duration;
import java.util.Optional;

/** How asking once ended. */
sealed interface Attempt {
    record Answered(Reply.Said said) implements Attempt {}

    /** For good: asking again would not help. */
    record Refused(Reply.Trouble why) implements Attempt {}

    /** It may go better later, perhaps after a pause that the other side wished for. */
    record Failed(Reply.Trouble why, Optional<Duration> pause) implements Attempt {}
}
