package dev.parley.domain.usecase.people;

/** Who may make themselves an account. */
public enum Registration {
    /** Everybody; an invite may be accepted along with it. */
    OPEN,
    /** Whoever has an invite, which is accepted along with it. */
    INVITE,
    /** Nobody: the operator makes accounts. */
    CLOSED
}
