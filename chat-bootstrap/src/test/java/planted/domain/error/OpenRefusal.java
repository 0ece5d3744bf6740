package planted.domain.error;

/** A refusal that anybody can extend. */
public non-sealed class OpenRefusal extends ChatException {
    private static final long serialVersionUID = 1L;
}
