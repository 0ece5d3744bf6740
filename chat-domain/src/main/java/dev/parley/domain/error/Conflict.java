package dev.parley.domain.error;

/** What was asked for contradicts the present state: a name is taken, a version is stale, a channel is archived. */
public final class Conflict extends ChatException {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String message) {
        super(code, message);
    }
}
