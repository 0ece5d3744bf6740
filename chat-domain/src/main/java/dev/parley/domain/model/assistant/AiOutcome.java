package dev.parley.domain.model.assistant;

/** What became of a question to an assistant. */
public enum AiOutcome {
    WAITING,
    /** Somebody is at it. */
    ASKING,
    ANSWERED,
    /** The model gave no answer, or none that could be posted. */
    FAILED,
    /** Too many questions were waiting already. */
    REFUSED,
    /** There was nothing to answer any more, or no place to do it: deleted, archived, left. */
    WITHDRAWN,
    /** It had waited for too long. */
    EXPIRED;

    public boolean isOpen() {
        return this == WAITING || this == ASKING;
    }
}
