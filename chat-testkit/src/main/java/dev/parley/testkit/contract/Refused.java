package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.Conflict;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The two ways in which a store says no. */
final class Refused {
    private Refused() {}

    /** By a refusal that can be shown to people. */
    static void withConflict(String code, ThrowingCallable call) {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(call)
                .extracting(Conflict::code)
                .isEqualTo(code);
    }

    /** As a mistake of the calling code, in the store's own words. */
    static void asFault(ThrowingCallable call) {
        Assertions.assertThatThrownBy(call).isInstanceOf(RuntimeException.class).isNotInstanceOf(ChatException.class);
    }
}
