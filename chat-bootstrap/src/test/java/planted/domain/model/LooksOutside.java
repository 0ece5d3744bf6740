package planted.domain.model;

/** A model with a dependency. */
public record LooksOutside(org.slf4j.Logger logger) {}
