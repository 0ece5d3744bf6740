package dev.parley.domain.usecase.people;

import dev.parley.domain.model.message.Emoji;
import java.time.Instant;
import java.util.Optional;

/** Say something of the moment, until it expires or something else is said. */
public record SetStatus(String text, Optional<Emoji> emoji, Optional<Instant> expiresAt) {}
