package dev.parley.bootstrap.testing;

import dev.parley.bootstrap.command.CommandLineInterface;
import dev.parley.bootstrap.command.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** One run of the command line, to its end: what it said on both streams, and how it ended. */
public record CommandRun(int exitCode, List<String> lines) {

    public static CommandRun of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(output, true, StandardCharsets.UTF_8);
        int ended = CommandLineInterface.run(environment, new Console(stream, stream), arguments);
        return new CommandRun(
                ended, output.toString(StandardCharsets.UTF_8).lines().toList());
    }

    /** Fails with what was said when it did not succeed. */
    public CommandRun succeeded() {
        if (exitCode != 0) {
            throw new AssertionError("ended with " + exitCode + ": " + lines);
        }
        return this;
    }

    public String trouble() {
        return lines.stream()
                .filter(line -> line.startsWith("parley: "))
                .findFirst()
                .orElse("none among " + lines);
    }
}
