package dev.parley.domain.usecase.importing;

import dev.parley.domain.usecase.importing.ImportNote.Effect;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts and notes of one transaction, or of several together. Whatever is skipped is counted as well. */
final class Ledger {
    private static final int EXAMPLES = 3;

    private record Key(Effect effect, ItemKind kind, String reason) {}

    private static final class Places {
        private final List<String> examples = new ArrayList<>();
        private int count;

        void add(int more, List<String> where) {
            count += more;
            where.stream().limit(Math.max(0, EXAMPLES - examples.size())).forEach(examples::add);
        }
    }

    private final Map<ItemKind, Tally> tallies = new EnumMap<>(ItemKind.class);
    private final Map<Key, Places> notes = new LinkedHashMap<>();

    void imported(ItemKind kind, int count) {
        count(kind, new Tally(count, 0, 0));
    }

    void present(ItemKind kind, int count) {
        count(kind, new Tally(0, count, 0));
    }

    void skipped(ItemKind kind, String reason, Object where) {
        note(ImportNote.skipped(kind, reason, where.toString()));
    }

    void changed(ItemKind kind, String reason, Object where) {
        note(ImportNote.changed(kind, reason, where.toString()));
    }

    void note(ImportNote note) {
        places(note.effect(), note.kind(), note.reason()).add(1, List.of(note.where()));
        if (note.effect() == Effect.SKIPPED) {
            count(note.kind(), new Tally(0, 0, 1));
        }
    }

    /** Skipped together with what they belong to, which has a note of its own. */
    void skippedAlong(ItemKind kind, int count) {
        count(kind, new Tally(0, 0, count));
    }

    void add(Ledger other) {
        other.tallies.forEach(this::count);
        other.notes.forEach(
                (key, places) -> places(key.effect(), key.kind(), key.reason()).add(places.count, places.examples));
    }

    Tally of(ItemKind kind) {
        return tallies.getOrDefault(kind, Tally.NONE);
    }

    Map<ItemKind, Tally> tallies() {
        return Map.copyOf(tallies);
    }

    List<ImportReport.Group> groups() {
        return notes.entrySet().stream()
                .map(entry -> new ImportReport.Group(
                        entry.getKey().effect(),
                        entry.getKey().kind(),
                        entry.getKey().reason(),
                        entry.getValue().count,
                        List.copyOf(entry.getValue().examples)))
                .toList();
    }

    private void count(ItemKind kind, Tally more) {
        tallies.merge(kind, more, Tally::plus);
    }

    private Places places(Effect effect, ItemKind kind, String reason) {
        return notes.computeIfAbsent(new Key(effect, kind, reason), absent -> new Places());
    }
}
