package dev.parley.domain.store;

import dev.parley.domain.model.user.Token;

/** Makes bearer tokens of 256 random bits. */
@FunctionalInterface
public interface Tokens {
    Token next();
}
