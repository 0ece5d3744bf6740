package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.migrations.backup.RestoreScript;
import dev.parley.migrations.backup.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;

/** Writes, checks and loads dumps with Postgres' own programs. */
record Dumps(ClientPrograms programs, Shutdown shutdown) {
    private static final int BUFFER = 1 << 16;

    void write(DatabaseAddress address, Snapshot snapshot, OutputStream target) throws IOException {
        List<String> options = List.of(
                "--format=custom",
                "--schema=public",
                "--snapshot=" + snapshot.id(),
                "--lock-wait-timeout=60000",
                "--no-password");
        try (ClientProgram dump = start("pg_dump", options, LibpqVariables.of(address))) {
            dump.input().close();
            dump.output().transferTo(target);
            dump.finish();
        }
    }

    /** Reads the whole dump, and fails unless it has the rows that its manifest tells of. */
    void check(BackupFile backup) {
        try {
            requireRows(backup, convert(backup, OutputStream.nullOutputStream()));
        } catch (IOException unreadable) {
            throw backup.cannotRead(unreadable);
        }
    }

    /** All or nothing; in a database that is empty, or after removing all that is there. */
    void load(BackupFile backup, DatabaseAddress address, boolean replacing) {
        List<String> options =
                List.of("--no-psqlrc", "--quiet", "--no-password", "--output=/dev/null", "--set=ON_ERROR_STOP=1");
        try (ClientProgram psql = start("psql", options, LibpqVariables.of(address))) {
            try (OutputStream script = psql.input()) {
                script.write(RestoreScript.begin(replacing).getBytes(UTF_8));
                requireRows(backup, convert(backup, script));
                script.write(RestoreScript.commit(backup.manifest().rows()).getBytes(UTF_8));
            } catch (IOException brokenOff) {
                psql.finish(); // says why
                throw new OperationFailed("psql broke off (" + brokenOff.getMessage() + ").", brokenOff);
            }
            psql.finish();
        }
    }

    private static void requireRows(BackupFile backup, SortedMap<String, Long> rows) {
        if (!rows.equals(backup.manifest().rows())) {
            throw new OperationFailed("The dump in " + backup.path()
                    + " does not have the rows that its manifest tells of: " + rows + " instead of "
                    + backup.manifest().rows() + ".");
        }
    }

    /** The dump as a script; what the pg_restore at work reads comes from a thread of its own. */
    private SortedMap<String, Long> convert(BackupFile backup, OutputStream script) throws IOException {
        List<String> options = List.of("--no-owner", "--no-privileges", "--file=-");
        AtomicReference<IOException> unreadable = new AtomicReference<>();
        try (ClientProgram restore = start("pg_restore", options, Map.of())) {
            Thread feeder = Thread.ofPlatform().daemon().start(() -> feed(backup, restore, unreadable));
            SortedMap<String, Long> rows = DumpScript.pass(restore.output(), script);
            restore.finish();
            feeder.join();
            if (unreadable.get() != null) {
                throw backup.cannotRead(unreadable.get());
            }
            return rows;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationFailed("Interrupted while reading a dump.", interrupted);
        }
    }

    private static void feed(BackupFile backup, ClientProgram restore, AtomicReference<IOException> unreadable) {
        try (OutputStream input = restore.input()) {
            byte[] buffer = new byte[BUFFER];
            try (InputStream content = backup.content()) {
                for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                    if (!taken(input, buffer, count)) {
                        return;
                    }
                }
            } catch (IOException failure) {
                unreadable.set(failure);
            }
        } catch (IOException ended) {
            // The program has, and its exit code says whether that was right.
        }
    }

    /** Whether the program still reads. It may end before it has read all. */
    private static boolean taken(OutputStream input, byte[] buffer, int count) {
        try {
            input.write(buffer, 0, count);
            return true;
        } catch (IOException ended) {
            return false;
        }
    }

    private ClientProgram start(String program, List<String> options, Map<String, String> variables) {
        List<String> command = new ArrayList<>(List.of(programs.program(program).toString()));
        command.addAll(options);
        return shutdown.closing(ClientProgram.start(command, variables));
    }
}
