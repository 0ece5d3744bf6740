package planted.domain.model;

/** A model that knows the layer above. */
public record LooksUp(planted.domain.access.Environment above) {}
