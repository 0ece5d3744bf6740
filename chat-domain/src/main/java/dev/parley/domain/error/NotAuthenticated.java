package dev.parley.domain.error;

/** The caller is not known: no token, a wrong, expired or revoked one, or wrong credentials. */
public final class NotAuthenticated extends ChatException {
    private static final long serialVersionUID = 1L;

    public NotAuthenticated(String code, String message) {
        super(code, message);
    }
}
