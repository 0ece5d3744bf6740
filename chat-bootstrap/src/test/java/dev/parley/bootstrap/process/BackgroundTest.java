package dev.parley.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BackgroundTest {
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch stepped = new CountDownLatch(1);

    @Test
    void what_is_to_be_done_at_last_is_done_once_after_the_steps() throws Exception {
        Background background =
                new Background().every(NEVER, "walking", this::step).atLast("sweeping", () -> done.add("swept"));
        background.start();
        stepped.await();

        background.close();

        assertThat(done).containsExactly("stepped", "swept");
    }

    @Test
    void a_step_need_not_wait_any_longer_for_what_is_closed() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        Background background = new Background()
                .every(NEVER, "asking", () -> {
                    stepped.countDown();
                    await(answer);
                    return true;
                })
                .waitingFor(answer::countDown);
        background.start();
        stepped.await();

        background.close();

        assertThat(answer.getCount()).isZero();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException waitedForTooLong) {
            throw new AssertionError(waitedForTooLong);
        }
    }

    @Test
    void what_could_not_be_done_at_last_is_told_by_name_and_keeps_nothing_else_from_being_done() {
        Background background = new Background()
                .atLast("sweeping", () -> {
                    throw new IllegalStateException("no broom");
                })
                .atLast("locking", () -> done.add("locked"));

        assertThatThrownBy(background::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("sweeping")
                .hasMessageContaining("no broom");
        assertThat(done).containsExactly("locked");
    }

    private boolean step() {
        done.add("stepped");
        stepped.countDown();
        return false;
    }
}
