package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.Steps;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where people read what happens, results and steps on one stream, troubles on the other, and where they answer. */
public record Console(PrintStream out, PrintStream err, InputStream in) implements Steps {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    /** With nobody who answers. */
    public Console(PrintStream out, PrintStream err) {
        this(out, err, InputStream.nullInputStream());
    }

    @Override
    public void tell(String line) {
        out.println(line);
    }

    /** For what comes from outside, which could otherwise direct the terminal. */
    void tellOf(String line) {
        tell(printable(line));
    }

    static String printable(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    /** The terminal, when somebody sits at it; otherwise input is read like a file. */
    @SuppressWarnings("SystemConsoleNull") // as below
    Optional<java.io.Console> terminal() {
        return in.equals(System.in) && isWatched() ? Optional.ofNullable(System.console()) : Optional.empty();
    }

    /** Whether somebody types, and the terminal shows it, because this program does not have it to itself. */
    boolean isTypedInSight() {
        return in.equals(System.in) && terminal().isEmpty() && StandardInput.isTyped();
    }

    /** Whether somebody watches, so that a line may change after it was written. */
    @SuppressWarnings("SystemConsoleNull") // JDKs 22 to 24 always have one, unless told to use the one of before
    boolean isWatched() {
        System.setProperty("jdk.console", "java.base");
        return out.equals(System.out) && System.console() != null;
    }

    void trouble(String line) {
        err.println("parley: " + line);
    }
}
