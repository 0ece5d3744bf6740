package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.InvalidInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Says that something is refused, and how. */
public final class Refused {
    private Refused() {}

    public static void with(String code, ThrowingCallable action) {
        assertThatThrownBy(action)
                .isInstanceOfSatisfying(
                        ChatException.class,
                        refusal -> assertThat(codeOf(refusal)).isEqualTo(code));
    }

    private static String codeOf(ChatException refusal) {
        return refusal instanceof InvalidInput invalid ? invalid.errors().get(0).code() : refusal.code();
    }
}
