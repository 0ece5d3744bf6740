package planted.domain.model.two;

/** Half of a cycle. */
public record Two(planted.domain.model.one.One other) {}
