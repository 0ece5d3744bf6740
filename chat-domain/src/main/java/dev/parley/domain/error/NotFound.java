package dev.parley.domain.error;

/** What was asked for does not exist, or the caller may not know that it does. */
public final class NotFound extends ChatException {
    private static final long serialVersionUID = 1L;

    public NotFound(String code, String message) {
        super(code, message);
    }
}
