package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that runs beside this one and is ended with it. What it complains about is kept for whoever asks why. */
final class ClientProgram implements AutoCloseable {
    private static final int MOST_COMPLAINTS = 16 << 10;

    private final String name;
    private final Process process;
    private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();
    private final Thread listener;

    private ClientProgram(String name, Process process) {
        this.name = name;
        this.process = process;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** With these variables and none of libpq's own that happen to be set here, apart from where passwords are. */
    static ClientProgram start(List<String> command, Map<String, String> variables) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .keySet()
                .removeIf(variable -> variable.startsWith("PG") && !variable.equals("PGPASSFILE"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(variables);
        String name = String.valueOf(Path.of(command.getFirst()).getFileName());
        try {
            return new ClientProgram(name, builder.start());
        } catch (IOException failure) {
            throw new OperationFailed("Cannot run " + name + " (" + Reason.of(failure) + ").", failure);
        }
    }

    OutputStream input() {
        return process.getOutputStream();
    }

    InputStream output() {
        return process.getInputStream();
    }

    String readAll() {
        try {
            return new String(output().readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new OperationFailed("Cannot read from " + name + " (" + Reason.of(failure) + ").", failure);
        }
    }

    /** Waits for its end, and fails with what it said when it did not succeed. */
    void finish() {
        try {
            int exitCode = process.waitFor();
            if (exitCode != 0) {
                listener.join();
                throw new OperationFailed(name + " failed: " + complaint(exitCode));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationFailed("Interrupted while running " + name + ".", interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
    }

    private String complaint(int exitCode) {
        String said;
        synchronized (complaints) {
            said = complaints.toString(UTF_8);
        }
        return said.lines()
                .map(String::strip)
                .filter(line -> line.contains("rror:") || line.contains("ERROR:") || line.contains("FATAL:"))
                .findFirst()
                .or(() -> said.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElse("exit code " + exitCode);
    }

    private void listen() {
        byte[] buffer = new byte[1024];
        try (InputStream errors = process.getErrorStream()) {
            for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
                synchronized (complaints) {
                    complaints.write(buffer, 0, Math.min(count, MOST_COMPLAINTS - complaints.size()));
                }
            }
        } catch (IOException ended) {
            // With the process; nothing more to hear.
        }
    }
}
