package dev.parley.migrations;

import dev.parley.migrations.MigrationScript.Direction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All scripts of a version, in order. A set that breaks a rule cannot be made. */
record MigrationScripts(List<MigrationScript> all) {

    MigrationScripts {
        all = all.stream()
                .sorted(Comparator.comparing(MigrationScript::version).thenComparing(MigrationScript::direction))
                .toList();
        Set<String> versions = new HashSet<>();
        for (MigrationScript up : upwards(all)) {
            if (!versions.add(up.version())) {
                throw new MalformedScripts("Two migrations have the version " + up.version());
            }
        }
        for (MigrationScript script : all) {
            if (script.direction() == Direction.DOWN) {
                requireUndoable(upwards(all).stream().filter(script::undoes).findFirst(), script);
            }
        }
    }

    private static void requireUndoable(Optional<MigrationScript> up, MigrationScript undo) {
        if (up.isEmpty()) {
            throw new MalformedScripts("Nothing is undone by " + undo.fileName());
        }
        if (up.get().irreversible().isPresent()) {
            throw new MalformedScripts(up.get().fileName() + " is marked as irreversible and has an undo script");
        }
    }

    List<MigrationScript> ups() {
        return upwards(all);
    }

    /** What takes an applied migration back. */
    MigrationScript undoOf(History.Entry entry) {
        MigrationScript up = ups().stream().filter(entry::isOf).findFirst().orElseThrow(() -> unknown(entry));
        up.irreversible().ifPresent(reason -> {
            throw new IrreversibleMigration(up.fileName(), reason);
        });
        return undoOf(up).orElseThrow(() -> new MissingUndoScript(up.fileName()));
    }

    Optional<MigrationScript> undoOf(MigrationScript up) {
        return all.stream().filter(script -> script.undoes(up)).findFirst();
    }

    private static MissingUndoScript unknown(History.Entry entry) {
        return new MissingUndoScript(entry.version() + " " + Statuses.name(entry.description()));
    }

    /** Only of those that go up, since the others leave no trace in the schema. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (MigrationScript up : ups()) {
                digest.update((up.fileName() + '\0' + up.sql() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static List<MigrationScript> upwards(List<MigrationScript> scripts) {
        return scripts.stream()
                .filter(script -> script.direction() == Direction.UP)
                .toList();
    }
}
