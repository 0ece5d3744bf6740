package dev.parley.bootstrap.identity;

import com.password4j.Argon2Function;
import com.password4j.BadParametersException;
import com.password4j.types.Argon2;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.PasswordHasher;
import dev.parley.domain.store.StoreUnavailable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Argon2id with 19 MiB, two passes and one lane (the parameters that OWASP recommends first), in PHC format. Only as
 * many at once as there are processors, and as a quarter of the heap has room for, so that a flood of log-ins takes
 * neither all memory nor all time; whoever would wait behind a hundred others, or longer than ten seconds, is told to
 * come back.
 */
public final class Argon2Passwords implements PasswordHasher {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_WAIT_SECONDS = 10;
    private static final int MOST_WAITING = 100;

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);
    private final Semaphore room = new Semaphore(atOnce(), true);

    @Override
    public PasswordHash hash(Password password) {
        return withRoom(() -> new PasswordHash(com.password4j.Password.hash(password.value())
                .addRandomSalt(SALT_BYTES)
                .with(function)
                .getResult()));
    }

    @Override
    public boolean verify(String password, PasswordHash hash) {
        return withRoom(() -> {
            try {
                return com.password4j.Password.check(password, hash.value())
                        .with(Argon2Function.getInstanceFromHash(hash.value()));
            } catch (BadParametersException notAHash) {
                return false;
            }
        });
    }

    private static int atOnce() {
        Runtime runtime = Runtime.getRuntime();
        long fit = runtime.maxMemory() / (4L * MEMORY_KIB * 1024);
        return (int) Math.max(1, Math.min(fit, runtime.availableProcessors()));
    }

    private <T> T withRoom(Supplier<T> work) {
        try {
            if (room.getQueueLength() >= MOST_WAITING || !room.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new StoreUnavailable("too many log-ins at once", new IllegalStateException("no room"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the server is stopping", stopped);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
