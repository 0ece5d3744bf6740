package dev.parley.domain.model.user;

import java.time.Instant;
import java.util.Optional;

/** When something was softly deleted, and by whom as far as that is known. */
public record Deletion(Instant at, Optional<UserId> by) {}
