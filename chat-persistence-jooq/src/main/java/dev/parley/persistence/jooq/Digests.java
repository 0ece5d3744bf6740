package dev.parley.persistence.jooq;

import dev.parley.domain.model.user.TokenHash;
import java.util.regex.Pattern;

/** What a digest looks like. What is none was never stored, and cannot be asked for. */
final class Digests {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Digests() {}

    static boolean isOne(TokenHash text) {
        return SHA_256.matcher(text.value()).matches();
    }
}
