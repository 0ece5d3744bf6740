package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.message.MessageKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A history in the order of its instants, each message with the root that it replies to. Always the same for the same
 * history, whatever of it is stored already, so that a second import recognises what the first has brought.
 */
final class Chronicle {
    /** A message and the original instant of its root. One that stands in for a missing root counts as nothing. */
    record Entry(ImportedMessage message, Optional<Instant> root, boolean isStandIn) {}

    private record Said(ImportedAuthor author, MessageKind kind, ImportedText text, Optional<Instant> thread) {}

    private final Map<Instant, Optional<Instant>> roots = new HashMap<>();
    private final Set<Said> saidNow = new HashSet<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Ledger ledger;

    private Chronicle(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Missing roots are those that are not stored either, which the instants tell. */
    static List<Entry> of(List<ImportedMessage> history, Set<Instant> stored, Ledger ledger) {
        Map<Instant, ImportedMessage> missing = missingRoots(history, stored);
        List<ImportedMessage> all = new ArrayList<>(missing.values());
        all.addAll(history);
        all.sort(Comparator.comparing(ImportedMessage::at));
        Chronicle chronicle = new Chronicle(ledger);
        Instant last = Instant.MIN;
        for (ImportedMessage message : all) {
            if (!last.equals(message.at())) {
                chronicle.saidNow.clear();
                last = message.at();
            }
            chronicle.add(message, missing.containsKey(message.at()));
        }
        return chronicle.entries;
    }

    private static Map<Instant, ImportedMessage> missingRoots(List<ImportedMessage> history, Set<Instant> stored) {
        Set<Instant> present = new HashSet<>(stored);
        history.forEach(message -> present.add(message.at()));
        Map<Instant, ImportedMessage> missing = new HashMap<>();
        for (ImportedMessage message : history) {
            message.thread()
                    .filter(root -> root.isBefore(message.at()) && !present.contains(root))
                    .ifPresent(root ->
                            missing.computeIfAbsent(root, absent -> ImportedMessage.missingRoot(message, root)));
        }
        return missing;
    }

    private void add(ImportedMessage message, boolean isStandIn) {
        if (!saidNow.add(new Said(message.author(), message.kind(), message.text(), message.thread()))) {
            ledger.skipped(ItemKind.MESSAGE, "stands in the export twice", message.origin());
            ledger.skippedAlong(ItemKind.REACTION, message.countReactions());
            return;
        }
        Optional<Instant> root = root(message);
        roots.putIfAbsent(message.at(), root);
        entries.add(new Entry(message, root, isStandIn));
    }

    /** The root's root, when what the export gives as a root is a reply itself. */
    private Optional<Instant> root(ImportedMessage message) {
        Optional<Instant> thread = message.thread().filter(at -> !at.equals(message.at()));
        if (thread.filter(at -> at.isAfter(message.at())).isPresent()) {
            ledger.changed(ItemKind.MESSAGE, "replies to a later message; stands on its own", message.origin());
            return Optional.empty();
        }
        return thread.map(at -> roots.getOrDefault(at, Optional.empty()).orElse(at));
    }
}
