package dev.parley.domain.model.user;

/** Turns passwords into hashes, slowly and with a salt of their own. Called outside of transactions. */
public interface PasswordHasher {
    PasswordHash hash(Password password);

    /** False for a wrong password and for a text of any other form; never throws for what a caller typed. */
    boolean verify(String password, PasswordHash hash);
}
