package dev.parley.domain.error;

import java.io.Serializable;

/** What is wrong with one field of the input. */
public record FieldError(String field, String code, String message) implements Serializable {}
