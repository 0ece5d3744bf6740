package dev.parley.domain.model.user;

import dev.parley.domain.error.Require;

/** A password as it was typed: 10 to 200 characters. Never stored, never shown. */
public record Password(String value) {
    public static final int MOST_CHARACTERS = 200;

    public Password {
        Require.text("password", value, 10, MOST_CHARACTERS);
    }

    @Override
    public String toString() {
        return "Password[…]";
    }
}
