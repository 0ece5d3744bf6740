package planted.persistence.jooq;

/** One entrance. */
public final class FrontDoor {}
