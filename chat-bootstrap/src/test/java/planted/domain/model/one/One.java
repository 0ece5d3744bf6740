package planted.domain.model.one;

/** Half of a cycle. */
public record One(planted.domain.model.two.Two other) {}
