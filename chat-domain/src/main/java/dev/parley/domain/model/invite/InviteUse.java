package dev.parley.domain.model.invite;

import dev.parley.domain.model.user.UserId;
import java.time.Instant;

/** That somebody became a member by an invite. */
public record InviteUse(InviteId invite, UserId user, Instant at) {}
