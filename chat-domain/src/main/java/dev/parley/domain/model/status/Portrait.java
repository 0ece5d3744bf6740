package dev.parley.domain.model.status;

import dev.parley.domain.model.user.User;
import java.util.Optional;

/** Somebody as fellow members see them, with the status of the moment. */
public record Portrait(User user, Optional<Status> status) {}
