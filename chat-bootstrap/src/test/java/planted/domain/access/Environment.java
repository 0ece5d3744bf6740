package planted.domain.access;

/** Stands for the real one. */
public final class Environment {}
