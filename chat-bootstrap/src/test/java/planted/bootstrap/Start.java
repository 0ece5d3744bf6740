package planted.bootstrap;

/** Stands for the real one. */
public final class Start {}
