package dev.parley.migrations.testing;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Outlives a JVM that was killed, by as long as it takes to stop the Postgres that the JVM left behind and to remove its
 * data. It notices by the end of its input, which is a pipe from the JVM.
 */
final class OrphanGuard {
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            cat >/dev/null
            if pid=$(head -n 1 "$1/postmaster.pid"); then
                kill -QUIT "$pid"
                while kill -0 "$pid"; do sleep 0.1; done
            fi
            rm -rf "$1"
            """;

    private OrphanGuard() {}

    static Process over(Path data) throws IOException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        ProcessBuilder guard = windows
                ? new ProcessBuilder("cmd", "/c", "exit")
                : new ProcessBuilder("sh", "-c", SCRIPT, "sh", data.toString());
        return guard.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
