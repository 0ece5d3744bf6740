package dev.parley.bootstrap.command;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** What the process reads. */
final class StandardInput {
    private StandardInput() {}

    /**
     * Whether somebody types it. Java tells that only while the output goes to the terminal as well, so the system is
     * asked. Where that cannot be asked, nobody does.
     */
    static boolean isTyped() {
        try {
            return new ProcessBuilder("test", "-t", "0")
                            .redirectInput(Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return true; // the cautious answer
        }
    }
}
