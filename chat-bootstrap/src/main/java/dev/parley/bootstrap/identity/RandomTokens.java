package dev.parley.bootstrap.identity;

import dev.parley.domain.model.user.Token;
import dev.parley.domain.store.Tokens;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 bits from the platform's secure generator, in URL-safe Base64: 43 characters. */
public final class RandomTokens implements Tokens {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public Token next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
