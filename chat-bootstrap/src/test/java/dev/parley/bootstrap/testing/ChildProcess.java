package dev.parley.bootstrap.testing;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A JVM of its own on this test's classpath, which can be killed. What it says on both streams can be read. */
public final class ChildProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;

    private ChildProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    public static ChildProcess start(Class<?> main, Map<String, String> environment, String... arguments) {
        return start(environment, command(main, arguments), ProcessBuilder.Redirect.PIPE);
    }

    /** At a terminal of its own where nobody types anything, with its output (but not its troubles) in a file instead. */
    public static ChildProcess startTyped(
            Path output, Class<?> main, Map<String, String> environment, String... arguments) {
        String line = command(main, arguments).stream()
                .map(word -> "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" ", "", " > '" + output + "'"));
        List<String> command = List.of("script", "--quiet", "--return", "--command", line, "/dev/null");
        return start(environment, command, ProcessBuilder.Redirect.from(new File("/dev/null")));
    }

    private static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static ChildProcess start(
            Map<String, String> environment, List<String> command, ProcessBuilder.Redirect input) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectInput(input).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("DATABASE_"));
        builder.environment().putAll(environment);
        try {
            return new ChildProcess(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public long pid() {
        return process.pid();
    }

    /** The next line that begins with this; fails with what was said instead when there is none. */
    public String awaitLine(String beginning) {
        List<String> others = new ArrayList<>();
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
                others.add(line);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new AssertionError("No line began with \"" + beginning + "\" among " + others);
    }

    public List<String> remainingLines() {
        return output.lines().toList();
    }

    /** As kill -9 does. What was said can still be read. */
    public void kill() {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** As kill does. */
    public void terminate() {
        process.toHandle().destroy();
    }

    public int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("Still running: " + process.info());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
