package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.domain.model.user.Password;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Asks for a password: unseen and twice at a terminal, otherwise the first line of the input. Never an argument, which
 * everybody on the machine could see.
 */
final class PasswordPrompt {
    private final Console console;

    PasswordPrompt(Console console) {
        this.console = console;
    }

    Password ask() {
        if (console.isTypedInSight()) {
            throw new OperationFailed("The password would be seen while you type it, since the output goes elsewhere."
                    + " Leave the output at the terminal, or give the password as the first line of an input that"
                    + " is none.");
        }
        return new Password(console.terminal().map(PasswordPrompt::typed).orElseGet(this::firstLine));
    }

    private static String typed(java.io.Console terminal) {
        char[] first = answer(terminal, "Password: ");
        char[] second = answer(terminal, "Again: ");
        if (!Arrays.equals(first, second)) {
            throw new OperationFailed("The two passwords differ; nothing was done.");
        }
        return new String(first);
    }

    private static char[] answer(java.io.Console terminal, String prompt) {
        return Optional.ofNullable(terminal.readPassword(prompt)).orElseThrow(PasswordPrompt::missing);
    }

    private String firstLine() {
        try {
            BufferedReader input = new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));
            return Optional.ofNullable(input.readLine()).orElseThrow(PasswordPrompt::missing);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OperationFailed missing() {
        return new OperationFailed("A password is needed: type it, or give it as the first line of the input.");
    }
}
