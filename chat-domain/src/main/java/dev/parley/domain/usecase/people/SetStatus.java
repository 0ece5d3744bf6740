package dev.parley.domain.usecase.people;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.message.Emoji;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Optional;

/** Say something of the moment, until it expires or something else is said. */
public record SetStatus(String text, Optional<Emoji> emoji, Optional<Instant> expiresAt) {
    public SetStatus {
        text = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        Require.line("text", text);
        emoji.ifPresent(picture -> Require.line("emoji", picture.value()));
    }
}
