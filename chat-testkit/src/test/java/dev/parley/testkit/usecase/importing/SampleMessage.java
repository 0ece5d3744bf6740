package dev.parley.testkit.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.usecase.importing.ImportedAuthor;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedReaction;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A message of an export, said by somebody a number of seconds after the start of 2016. */
final class SampleMessage {
    private final Instant at;
    private final ImportedText text;
    private final List<ImportedReaction> reactions = new ArrayList<>();
    private ImportedAuthor author;
    private MessageKind kind = MessageKind.MESSAGE;
    private Optional<Instant> thread = Optional.empty();
    private Optional<ExternalId> rootAuthor = Optional.empty();
    private Optional<Instant> editedAt = Optional.empty();
    private boolean alsoToChannel;
    private boolean isDeleted;

    private SampleMessage(String author, long second, ImportedText text) {
        this.author = new ImportedAuthor(new ExternalId(author), Optional.empty(), false);
        this.at = at(second);
        this.text = text;
    }

    static Instant at(long second) {
        return Instant.parse("2016-01-01T09:00:00.000002Z").plusSeconds(second);
    }

    static SampleMessage said(String author, long second, String text) {
        return said(author, second, ImportedText.plain(text));
    }

    static SampleMessage said(String author, long second, ImportedText text) {
        return new SampleMessage(author, second, text);
    }

    SampleMessage by(ImportedAuthor other) {
        author = other;
        return this;
    }

    SampleMessage repliesTo(long second, String author) {
        thread = Optional.of(at(second));
        rootAuthor = Optional.of(new ExternalId(author));
        return this;
    }

    SampleMessage shownInChannel() {
        alsoToChannel = true;
        return this;
    }

    SampleMessage asNotice() {
        kind = MessageKind.NOTICE;
        return this;
    }

    SampleMessage editedAt(long second) {
        editedAt = Optional.of(at(second));
        return this;
    }

    SampleMessage deleted() {
        isDeleted = true;
        return this;
    }

    SampleMessage reacted(String emoji, String... users) {
        reactions.add(new ImportedReaction(
                emoji, List.of(users).stream().map(ExternalId::new).toList()));
        return this;
    }

    ImportedMessage in(String conversation, int entry) {
        Origin origin = new Origin(conversation + ".json", entry);
        return new ImportedMessage(
                origin, at, author, kind, text, thread, rootAuthor, alsoToChannel, editedAt, isDeleted, reactions);
    }
}
