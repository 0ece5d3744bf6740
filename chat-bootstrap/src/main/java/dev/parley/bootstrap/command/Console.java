package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.Steps;
import java.io.PrintStream;

/** Where people read what happens: results and steps on one stream, troubles on the other. */
public record Console(PrintStream out, PrintStream err) implements Steps {

    @Override
    public void tell(String line) {
        out.println(line);
    }

    void trouble(String line) {
        err.println("parley: " + line);
    }
}
