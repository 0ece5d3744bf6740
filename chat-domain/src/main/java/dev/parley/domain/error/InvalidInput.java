package dev.parley.domain.error;

import java.util.ArrayList;
import java.util.List;

/** The input breaks a rule that holds whatever the state; each field that does is named. */
public final class InvalidInput extends ChatException {
    private static final long serialVersionUID = 1L;

    private final ArrayList<FieldError> errors;

    public InvalidInput(List<FieldError> errors) {
        super("invalid_input", errors.get(0).message());
        this.errors = new ArrayList<>(errors);
    }

    public InvalidInput(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    public List<FieldError> errors() {
        return List.copyOf(errors);
    }
}
