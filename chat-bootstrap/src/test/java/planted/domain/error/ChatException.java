package planted.domain.error;

/** Stands for the real one. */
public abstract sealed class ChatException extends IllegalStateException permits OpenRefusal {
    private static final long serialVersionUID = 1L;
}
