package dev.parley.domain.model.invite;

import java.util.UUID;

/** Identifies an invite, to those who made it; whoever uses it has its code. */
public record InviteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
