package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.embedded.PostgresPrograms.Outcome;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Starts and stops the server process of one cluster. pg_ctl starts it in a session of its own, with its output in files,
 * so that neither the terminal's Ctrl-C nor the death of this process reaches it.
 */
final class Postmaster {
    private static final int ATTEMPTS = 3;
    private static final Duration FAST_STOP = Duration.ofSeconds(60);
    private static final Duration IMMEDIATE_STOP = Duration.ofSeconds(15);
    /** Redoing the log after a crash can take this long in the worst case; a failure is noticed at once. */
    private static final String START_SECONDS = "900";

    private final DataDirectory directory;
    private final Cluster cluster;
    private final PostgresPrograms programs;
    private final Steps steps;

    Postmaster(DataDirectory directory, Cluster cluster, PostgresPrograms programs, Steps steps) {
        this.directory = directory;
        this.cluster = cluster;
        this.programs = programs;
        this.steps = steps;
    }

    /** Starts a new postmaster, after stopping one that an earlier, killed Parley has left. */
    PostmasterFile start() {
        String failure = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            stopOrphan();
            Outcome outcome = tryStart();
            Optional<PostmasterFile> started = PostmasterFile.read(cluster).filter(PostmasterFile::ready);
            if (outcome.succeeded() && started.isPresent()) {
                return started.get();
            }
            failure = ServerLog.lastFailure(directory.logs()).orElse(outcome.complaint());
            if (!failure.contains("Address already in use") && !failure.contains("lock file")) {
                break;
            }
        }
        throw new OperationFailed("Postgres does not start: " + failure + " (its log is in " + directory.logs() + ")");
    }

    /** Rolls back what is not committed and ends; in the worst case aborts, which loses nothing that is committed. */
    void stop() {
        if (running().isEmpty()) {
            return;
        }
        steps.tell("Stopping Postgres ...");
        if (!stopped("fast", FAST_STOP) && !stopped("immediate", IMMEDIATE_STOP)) {
            throw new OperationFailed(
                    "Postgres does not stop; its process is still running in " + cluster.path() + ".");
        }
    }

    private void stopOrphan() {
        Optional<PostmasterFile> left = PostmasterFile.read(cluster);
        if (left.isPresent() && left.get().isRunning()) {
            steps.tell("Postgres is still running from an earlier start (process "
                    + left.get().pid() + "); stopping it ...");
            stop();
        } else if (left.isPresent()) {
            steps.tell("Postgres was not stopped the last time; it recovers ...");
            if (left.get().isOfAnotherProgram()) {
                cluster.removePostmasterFile();
            }
        }
    }

    private Outcome tryStart() {
        try {
            ServerLog.clearStart(directory.logs());
            ServerSettings settings = ServerSettings.on(ServerSettings.freePort(), directory.logs());
            return programs.run(
                    "pg_ctl",
                    List.of(
                            "start",
                            "--wait",
                            "--timeout=" + START_SECONDS,
                            "--pgdata=" + cluster.path(),
                            "--log=" + ServerLog.ofStart(directory.logs()),
                            "--options=" + settings.asOptions()));
        } catch (IOException failure) {
            throw directory.cannotWrite(failure);
        }
    }

    private boolean stopped(String mode, Duration patience) {
        programs.run("pg_ctl", List.of("stop", "--no-wait", "--mode=" + mode, "--pgdata=" + cluster.path()));
        return Waiting.until(() -> running().isEmpty(), patience);
    }

    private Optional<PostmasterFile> running() {
        return PostmasterFile.read(cluster).filter(PostmasterFile::isRunning);
    }
}
