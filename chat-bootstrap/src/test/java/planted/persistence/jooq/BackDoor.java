package planted.persistence.jooq;

/** Another entrance. */
public final class BackDoor {}
