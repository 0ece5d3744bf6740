package planted.domain;

/** In no layer. */
public final class Stray {}
