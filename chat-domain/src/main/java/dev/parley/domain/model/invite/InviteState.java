package dev.parley.domain.model.invite;

/** Whether an invite can still be used, or what stands in the way. */
public enum InviteState {
    OPEN,
    REVOKED,
    EXPIRED,
    USED_UP
}
