package dev.parley.bootstrap;

import dev.parley.bootstrap.command.CommandLineInterface;
import dev.parley.bootstrap.command.Console;

/** Where the process begins. */
public final class Main {
    private Main() {}

    public static void main(String... arguments) {
        System.exit(
                CommandLineInterface.run(System.getenv(), new Console(System.out, System.err, System.in), arguments));
    }
}
