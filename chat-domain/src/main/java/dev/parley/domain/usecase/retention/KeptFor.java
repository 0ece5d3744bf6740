package dev.parley.domain.usecase.retention;

import dev.parley.domain.model.retention.Retention;
import java.util.Optional;

/** What a place says about how long its messages are kept, what holds there by that, and whether it has a hold itself. */
public record KeptFor(Optional<Retention> own, Optional<Retention> effective, boolean legalHold) {}
