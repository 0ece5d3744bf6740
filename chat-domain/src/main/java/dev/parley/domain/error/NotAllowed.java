package dev.parley.domain.error;

/** The caller is known and may see what was asked for, but may not do this to it. */
public final class NotAllowed extends ChatException {
    private static final long serialVersionUID = 1L;

    public NotAllowed(String code, String message) {
        super(code, message);
    }
}
