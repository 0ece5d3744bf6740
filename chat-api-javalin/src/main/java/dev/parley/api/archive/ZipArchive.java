package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ItemKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A zip with the files that may be read from it. */
final class ZipArchive implements AutoCloseable {
    private final ZipFile zip;
    private final ArchiveLimits limits;
    private final AtomicLong bytesLeft;
    private final JsonFiles json = new JsonFiles();
    private final SortedMap<String, ZipEntry> files = new TreeMap<>();
    private final List<ImportNote> notes = new ArrayList<>();

    private ZipArchive(ZipFile zip, ArchiveLimits limits, long bytesLeft) {
        this.zip = zip;
        this.limits = limits;
        this.bytesLeft = new AtomicLong(bytesLeft);
    }

    static ZipArchive open(Path file, ArchiveLimits limits) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidInput("file", "not_found", "There is no file " + file + ".");
        }
        try {
            requireFewer(CentralDirectory.of(file).bytes(), limits.mostDirectoryBytes(), file);
            ZipFile zip = zip(file);
            try {
                requireFewer(zip.size(), limits.mostEntries(), file);
                ZipArchive archive = new ZipArchive(zip, limits, limits.mostOfAll(Files.size(file)));
                archive.list();
                return archive;
            } catch (RuntimeException refused) {
                zip.close();
                throw refused;
            }
        } catch (IOException unreadable) {
            throw new InvalidInput(
                    "file", "not_a_zip", file + " is not a zip archive, or it is damaged: " + unreadable.getMessage());
        }
    }

    private static void requireFewer(long found, long most, Path file) {
        if (found > most) {
            throw new InvalidInput("file", "too_large", file + " has more files in it than an export can have.");
        }
    }

    /** Names that are not UTF-8 are of no use here, but should not cost more than the files that they name. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return zip(file, StandardCharsets.UTF_8);
        } catch (ZipException badNames) {
            return zip(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static ZipFile zip(Path file, Charset names) throws IOException {
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, names);
    }

    /** Ascending. */
    Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    /** Takes the entries of a file that is a list. */
    void read(String name, JsonFiles.Entries entries) throws BrokenFile {
        ZipEntry entry = files.get(name);
        if (entry == null) {
            throw new NoSuchElementException(name);
        }
        try (InputStream bytes = new BoundedStream(zip.getInputStream(entry), entry, limits, bytesLeft)) {
            json.read(bytes, name, entries);
        } catch (BrokenFile broken) {
            throw broken;
        } catch (IOException unreadable) {
            throw new BrokenFile("is damaged: it cannot be inflated");
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException nothingToLose) {
            // It was only read.
        }
    }

    private void list() {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (entry.isDirectory() ? EntryName.isOdd(name.substring(0, name.length() - 1)) : EntryName.isOdd(name)) {
                skip("its path is not one inside of the archive", name);
            } else if (!entry.isDirectory() && !EntryName.isJunk(name)) {
                add(entry);
            }
        }
    }

    private void add(ZipEntry entry) {
        if (files.putIfAbsent(EntryName.composed(entry.getName()), entry) != null) {
            skip("is in the archive twice", entry.getName());
        }
    }

    private void skip(String reason, String name) {
        notes.add(ImportNote.skipped(ItemKind.FILE, reason, name));
    }
}
