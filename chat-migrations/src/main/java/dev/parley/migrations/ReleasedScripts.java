package dev.parley.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The scripts that databases elsewhere have run, by file name, with the SHA-256 of each: what must never be edited. They
 * are kept beside the folder, in the form that {@code sha256sum -c} reads.
 */
record ReleasedScripts(Map<String, String> checksums) {
    private static final String FILE = "released.sha256";

    ReleasedScripts {
        checksums = Collections.unmodifiableMap(new TreeMap<>(checksums));
    }

    static ReleasedScripts of(Path folder) {
        try {
            return parse(Files.readString(folder.resolveSibling(FILE)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ReleasedScripts parse(String text) {
        Map<String, String> checksums = new TreeMap<>();
        text.lines().map(line -> line.split(" {2}", 2)).forEach(parts -> checksums.put(parts[1], parts[0]));
        return new ReleasedScripts(checksums);
    }

    static ReleasedScripts all(MigrationScripts scripts) {
        return new ReleasedScripts(scripts.all().stream()
                .collect(Collectors.toMap(MigrationScript::fileName, script -> checksum(script.sql()))));
    }

    void write(Path folder) {
        String text = checksums.entrySet().stream()
                .map(entry -> entry.getValue() + "  " + entry.getKey() + "\n")
                .collect(Collectors.joining());
        try {
            Files.writeString(folder.resolveSibling(FILE), text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    boolean has(MigrationScript script) {
        return checksums.containsKey(script.fileName());
    }

    /** What is wrong with these scripts, given those that were released: a sentence for each. */
    List<String> broken(MigrationScripts scripts) {
        Map<String, String> now = all(scripts).checksums();
        List<String> broken = new ArrayList<>();
        checksums.forEach((script, checksum) -> {
            if (!now.containsKey(script)) {
                broken.add(script + " is released and must stay");
            } else if (!checksum.equals(now.get(script))) {
                broken.add(script + " is released and must not be edited; write a new migration");
            }
        });
        scripts.ups().stream()
                .filter(up -> !has(up) && up.version().compareTo(newest()) < 0)
                .forEach(up ->
                        broken.add(up.fileName() + " is older than what is released, and no database would run it"));
        return broken;
    }

    private String newest() {
        return checksums.keySet().stream()
                .map(script -> MigrationScript.of(script, "").version())
                .max(String::compareTo)
                .orElse("");
    }

    private static String checksum(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
