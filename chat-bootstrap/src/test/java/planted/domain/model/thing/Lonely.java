package planted.domain.model.thing;

/** A port that only one adapter implements. */
public interface Lonely {}
