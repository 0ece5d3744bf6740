package dev.parley.bootstrap.process;

/** Something that the operator can mend. The message is one clear sentence or two, fit to be shown as it is. */
public final class OperationFailed extends RuntimeException {
    public OperationFailed(String message) {
        super(message);
    }

    public OperationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
