package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.usecase.importing.ChatExport;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedGroup;
import dev.parley.domain.usecase.importing.ImportedHistory;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedRole;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ItemKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The archive of an export. Opening it reads the lists of users and conversations and refuses, with an
 * {@link InvalidInput}, what is no export at all; after that only the days' files of one conversation are in memory.
 */
public final class ExportArchive implements ChatExport, AutoCloseable {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
    private static final int LONGEST_NAME = 150;

    private final ZipArchive zip;
    private final String name;
    private final ExportLists lists;

    private ExportArchive(ZipArchive zip, String name, ExportLists lists) {
        this.zip = zip;
        this.name = name;
        this.lists = lists;
    }

    public static ExportArchive open(Path file) {
        return open(file, ArchiveLimits.USUAL);
    }

    static ExportArchive open(Path file, ArchiveLimits limits) {
        ZipArchive zip = ZipArchive.open(file, limits);
        try {
            return new ExportArchive(zip, name(file), ExportLists.read(zip));
        } catch (RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    /** By the id of the team, else by the name of the file, which its owner has to keep then. */
    @Override
    public ImportSource source() {
        return new ImportSource(lists.team().orElse("file " + name));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<ImportedUser> users() {
        return lists.users();
    }

    @Override
    public List<ImportedConversation> conversations() {
        return lists.conversations();
    }

    @Override
    public List<ImportedGroup> groups() {
        return lists.groups();
    }

    @Override
    public List<ImportedRole> roles() {
        return lists.roles();
    }

    @Override
    public List<ImportNote> notes() {
        return lists.notes();
    }

    /** How many files there are to read for it. */
    public int countFiles(ImportedConversation conversation) {
        return lists.days(conversation.id()).size();
    }

    @Override
    public ImportedHistory history(ImportedConversation conversation) {
        List<ImportedMessage> messages = new ArrayList<>();
        List<ImportNote> notes = new ArrayList<>();
        for (String file : lists.days(conversation.id())) {
            try {
                ImportedHistory day = day(file);
                messages.addAll(day.messages());
                notes.addAll(day.notes());
            } catch (BrokenFile broken) {
                notes.add(ImportNote.skipped(ItemKind.FILE, broken.reason(), broken.in(file)));
            }
        }
        return new ImportedHistory(messages, notes);
    }

    @Override
    public void close() {
        zip.close();
    }

    /** All of it or nothing: where a file breaks off, what came before may be wrong too. */
    private ImportedHistory day(String file) throws BrokenFile {
        List<ImportedMessage> messages = new ArrayList<>();
        List<ImportNote> notes = new ArrayList<>();
        zip.read(file, (node, origin) -> {
            try {
                ImportedMessage message = MessageFormat.parse(node, origin);
                messages.add(message);
                if (MessageFormat.hidesReactions(node)) {
                    String reason = "are more than those whose users the export names";
                    notes.add(ImportNote.changed(ItemKind.REACTION, reason, origin.toString()));
                }
            } catch (BrokenEntry broken) {
                notes.add(ImportNote.skipped(ItemKind.MESSAGE, broken.reason(), origin.toString()));
            }
        });
        return new ImportedHistory(messages, notes);
    }

    private static String name(Path file) {
        String full = String.valueOf(file.getFileName());
        String bare = full.toLowerCase(Locale.ROOT).endsWith(".zip") ? full.substring(0, full.length() - 4) : full;
        String clean = NOT_IN_A_NAME.matcher(bare).replaceAll("?").strip();
        String cut = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        return cut.isEmpty() ? "export" : cut;
    }
}
