package dev.parley.domain.model.assistant;

/** What came of asking, and after how many attempts. */
public sealed interface Reply {
    int attempts();

    /** An answer, and the model that gave it. The text may be anything. */
    record Said(String text, ModelName model, int attempts) implements Reply {
        /** Not the text: messages do not belong into logs. */
        @Override
        public String toString() {
            return "Said[" + text.length() + ", " + model + ", " + attempts + "]";
        }
    }

    record Failed(Trouble why, int attempts) implements Reply {}

    /** This side is closing, before there was an answer: somebody else may ask. */
    record Dropped(int attempts) implements Reply {}

    /** Why there is no answer. */
    enum Trouble {
        /** Nobody is there, or the connection broke. */
        UNREACHABLE,
        TIMED_OUT,
        /** It has too much to do, or is out of order. */
        OVERLOADED,
        /** It understood, and will not: a wrong key, an unknown model, a redirect. */
        REJECTED,
        /** What came back is no answer, or far too long. */
        UNUSABLE
    }
}
