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
import java.util.stream.Stream;

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
            if (script.direction() == Direction.DOWN && upwards(all).stream().noneMatch(script::undoes)) {
                throw new MalformedScripts("Nothing is undone by " + script.fileName());
            }
        }
    }

    List<MigrationScript> ups() {
        return upwards(all);
    }

    Optional<MigrationScript> undoOf(String upFileName) {
        Stream<MigrationScript> ups = ups().stream().filter(up -> up.fileName().equals(upFileName));
        return ups.findFirst()
                .flatMap(up -> all.stream().filter(script -> script.undoes(up)).findFirst());
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
