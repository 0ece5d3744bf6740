package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ItemKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Where things are in an archive whose export may lie in a folder of its own: the lists, and the days' files. */
final class ExportFolder {
    static final String USERS = "users.json";

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}\\.json");
    private static final Set<String> WITHOUT_WORDS = Set.of("integration_logs.json");

    private final String prefix;
    private final Map<String, String> lists = new HashMap<>();
    private final Map<String, List<String>> days = new TreeMap<>();
    private final List<ImportNote> notes = new ArrayList<>();

    private ExportFolder(String prefix) {
        this.prefix = prefix;
    }

    /** Of the names in the archive, in ascending order. */
    static ExportFolder in(Iterable<String> names) {
        ExportFolder folder = new ExportFolder(prefix(names));
        names.forEach(folder::add);
        return folder;
    }

    private static String prefix(Iterable<String> names) {
        List<String> found = new ArrayList<>();
        for (String name : names) {
            if (name.equals(USERS) || name.endsWith("/" + USERS)) {
                found.add(name.substring(0, name.length() - USERS.length()));
            }
        }
        found.sort(Comparator.comparingInt(ExportFolder::depth));
        if (found.isEmpty()) {
            throw new InvalidInput(
                    "file",
                    "not_an_export",
                    "The archive has no " + USERS + ", so it is not an export that Parley knows.");
        }
        if (found.size() > 1 && depth(found.get(0)) == depth(found.get(1))) {
            throw new InvalidInput(
                    "file",
                    "several_exports",
                    "The archive has several exports, in " + found.get(0) + " and " + found.get(1) + "; give one.");
        }
        return found.get(0);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(character -> character == '/').count();
    }

    private void add(String name) {
        String path = name.startsWith(prefix) ? name.substring(prefix.length()) : "";
        String[] parts = path.split("/", -1);
        if (parts.length == 1 && path.endsWith(".json")) {
            lists.put(path, name);
        } else if (parts.length == 2 && DAY.matcher(parts[1]).matches()) {
            days.computeIfAbsent(parts[0], absent -> new ArrayList<>()).add(name);
        } else {
            notes.add(ImportNote.skipped(ItemKind.FILE, "is not a file that exports have", name));
        }
    }

    /** The name in the archive of one of the lists; empty when there is none. */
    Optional<String> list(String name) {
        return Optional.ofNullable(lists.get(name));
    }

    /** The names in the archive of a folder's files, oldest first. */
    List<String> days(String folder) {
        return days.getOrDefault(folder, List.of());
    }

    boolean has(String folder) {
        return days.containsKey(folder);
    }

    /** What nobody asks for, given the lists and folders that are read. */
    List<ImportNote> unread(Set<String> readLists, Set<String> readFolders) {
        List<ImportNote> unread = new ArrayList<>(notes);
        lists.keySet().stream()
                .filter(name -> !readLists.contains(name) && !WITHOUT_WORDS.contains(name))
                .sorted()
                .forEach(name ->
                        unread.add(ImportNote.skipped(ItemKind.FILE, "is of a kind that is not imported", name)));
        days.forEach((folder, files) -> {
            if (!readFolders.contains(folder)) {
                files.forEach(file ->
                        unread.add(ImportNote.skipped(ItemKind.FILE, "belongs to no conversation in the lists", file)));
            }
        });
        return unread;
    }
}
