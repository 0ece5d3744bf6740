package dev.parley.bootstrap.command;

import dev.parley.api.archive.ExportArchive;
import dev.parley.domain.usecase.importing.ImportProgress;

/** Shows how an import goes on. */
interface ImportDisplay extends ImportProgress, AutoCloseable {

    /** A bar where somebody watches, plain lines where the output is kept. */
    static ImportDisplay on(Console console, ExportArchive archive) {
        return console.isWatched() ? new ImportBar(console, archive) : new ImportLines(console);
    }

    @Override
    void close();
}
