package dev.parley.domain.model.user;

/** The SHA-256 digest of a session's token, in hexadecimal: whoever reads the store cannot log in with it. */
public record TokenHash(String value) {
    @Override
    public String toString() {
        return "TokenHash[…]";
    }
}
