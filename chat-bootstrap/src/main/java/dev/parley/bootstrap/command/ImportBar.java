package dev.parley.bootstrap.command;

import dev.parley.api.archive.ExportArchive;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.Tally;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar over all files of the export, which also moves while the messages of a file are stored. */
final class ImportBar implements ImportDisplay {
    /** Steps for each file. */
    private static final int FINE = 1_000;

    private final ExportArchive archive;
    private final ProgressBar bar;
    private long finished;
    private int messagesOfThis;
    private int passedOfThis;
    private long weightOfThis;

    ImportBar(Console console, ExportArchive archive) {
        this.archive = archive;
        long total = archive.conversations().stream().mapToLong(this::weight).sum();
        this.bar = new ProgressBarBuilder()
                .setTaskName("Importing")
                .setInitialMax(total)
                .setUnit(" files", FINE)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .setConsumer(new ConsoleProgressBarConsumer(console.out()))
                .build();
    }

    @Override
    public void begins(ImportedConversation conversation, int messages) {
        messagesOfThis = messages;
        passedOfThis = 0;
        weightOfThis = weight(conversation);
        bar.setExtraMessage(Console.printable(conversation.name()));
    }

    @Override
    public void passed(int messages) {
        passedOfThis = Math.min(messagesOfThis, passedOfThis + messages);
        bar.stepTo(finished + weightOfThis * passedOfThis / Math.max(1, messagesOfThis));
    }

    @Override
    public void ended(ImportedConversation conversation, Tally messages) {
        finished += weightOfThis;
        bar.stepTo(finished);
    }

    @Override
    public void close() {
        bar.close();
    }

    private long weight(ImportedConversation conversation) {
        return (long) FINE * Math.max(1, archive.countFiles(conversation));
    }
}
