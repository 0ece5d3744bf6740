package dev.parley.bootstrap.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.Token;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdentityTest {
    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void a_password_is_verified_against_its_hash_and_no_other_is() {
        PasswordHash hash = passwords.hash(new Password("correct horse 🐎"));

        assertThat(passwords.verify("correct horse 🐎", hash)).isTrue();
        assertThat(passwords.verify("correct horse", hash)).isFalse();
        assertThat(passwords.verify("", hash)).isFalse();
        assertThat(passwords.verify("x".repeat(100_000), hash)).isFalse();
    }

    @Test
    void a_hash_is_argon2id_with_its_parameters_and_a_salt_of_its_own() {
        Password password = new Password("correct horse");

        PasswordHash first = passwords.hash(password);
        PasswordHash second = passwords.hash(password);

        assertThat(first.value()).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(first).isNotEqualTo(second);
        assertThat(first.value()).hasSizeLessThanOrEqualTo(255);
    }

    @Test
    void what_is_no_hash_verifies_nothing() {
        assertThat(passwords.verify("correct horse", new PasswordHash("!"))).isFalse();
        assertThat(passwords.verify("correct horse", new PasswordHash("$argon2id$nonsense")))
                .isFalse();
    }

    @Test
    void tokens_have_256_bits_and_are_never_the_same() {
        List<Token> tokens =
                Stream.generate(new RandomTokens()::next).limit(1_000).toList();

        assertThat(tokens)
                .doesNotHaveDuplicates()
                .allMatch(token -> token.value().matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void ids_are_of_version_seven_and_sort_by_creation() {
        List<UUID> ids =
                Stream.generate(new TimeOrderedIds()::next).limit(10_000).toList();

        assertThat(ids).allMatch(id -> id.version() == 7 && id.variant() == 2);
        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }
}
