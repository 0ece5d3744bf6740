package dev.parley.domain.model.user;

/** A password's hash with its parameters and salt, in the hasher's own format. Never shown, not even in a log. */
public record PasswordHash(String value) {
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
