package dev.parley.domain.error;

/**
 * A refusal: what was asked is not done, and nothing of it was kept. The message is safe to show to whoever asked; the
 * code is stable and meant for programs.
 */
public abstract sealed class ChatException extends RuntimeException
        permits InvalidInput, NotAuthenticated, NotAllowed, NotFound, Conflict {
    private static final long serialVersionUID = 1L;

    private final String code;

    ChatException(String code, String message) {
        super(message, null, false, false); // expected, hence no stack trace
        this.code = code;
    }

    public final String code() {
        return code;
    }
}
