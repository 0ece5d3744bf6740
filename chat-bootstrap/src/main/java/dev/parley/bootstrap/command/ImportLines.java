package dev.parley.bootstrap.command;

import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.Tally;

/** A line for each conversation, and in long ones a line now and then. */
final class ImportLines implements ImportDisplay {
    private static final int MESSAGES_A_LINE = 10_000;

    private final Console console;
    private String name = "";
    private int total;
    private int done;

    ImportLines(Console console) {
        this.console = console;
    }

    @Override
    public void begins(ImportedConversation conversation, int messages) {
        name = conversation.name();
        total = messages;
        done = 0;
    }

    @Override
    public void passed(int messages) {
        int before = done / MESSAGES_A_LINE;
        done += messages;
        if (done / MESSAGES_A_LINE > before && done < total) {
            console.tellOf("  " + name + ": " + done + " of " + total + " messages ...");
        }
    }

    @Override
    public void ended(ImportedConversation conversation, Tally messages) {
        console.tellOf("  " + name + ": " + messages.imported() + " messages");
    }

    @Override
    public void close() {}
}
