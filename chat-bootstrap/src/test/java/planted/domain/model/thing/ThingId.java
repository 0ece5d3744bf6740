package planted.domain.model.thing;

/** An id. */
public record ThingId(long value) {}
