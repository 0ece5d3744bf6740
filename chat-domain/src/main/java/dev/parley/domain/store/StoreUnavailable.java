package dev.parley.domain.store;

/**
 * The store cannot be reached, or has no room for more work just now. It is neither a refusal nor a bug: asking again
 * later may help. When it comes from a commit, whether the work was kept is unknown, which sending again with the same
 * client id finds out.
 */
public final class StoreUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
