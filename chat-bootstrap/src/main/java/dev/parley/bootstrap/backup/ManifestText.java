package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.migrations.backup.Inventory;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The manifest as lines that people can read too. The last one has the check sum of those above. */
final class ManifestText {
    static final int FORMAT = 1;
    private static final String TITLE = "A backup of Parley; parley restore brings it back.\n";
    private static final String SEAL = "sha256 of the lines above: ";
    private static final String ROWS = "rows of ";

    private ManifestText() {}

    static String write(Manifest manifest) {
        Inventory inventory = manifest.inventory();
        StringBuilder lines = new StringBuilder(TITLE);
        line(lines, "format", FORMAT);
        line(lines, "kind", manifest.kind().word());
        line(lines, "parley", manifest.parley());
        line(lines, "made", manifest.madeAt());
        line(lines, "machine", manifest.machine());
        line(lines, "schema", inventory.schema());
        line(lines, "postgres", inventory.postgres());
        line(lines, "tool", manifest.tool());
        line(lines, "database bytes", inventory.bytes());
        line(lines, "bytes", manifest.content().bytes());
        line(lines, "sha256", manifest.content().sha256());
        inventory.rows().forEach((table, rows) -> line(lines, ROWS + table, rows));
        String sum = Sha256.of(lines.toString().getBytes(UTF_8));
        return lines.append(SEAL).append(sum).append('\n').toString();
    }

    /** Refuses what is no manifest, is damaged, or is of a format that only a newer Parley knows. */
    static Manifest read(String text, String file) {
        if (!text.startsWith(TITLE)) {
            throw new OperationFailed(file + " is not a backup of Parley.");
        }
        int seal = text.indexOf(SEAL);
        String lines = text.substring(0, Math.max(seal, 0));
        if (seal < 0 || !text.substring(seal + SEAL.length()).strip().equals(Sha256.of(lines.getBytes(UTF_8)))) {
            throw damaged(file);
        }
        Map<String, String> values = values(lines);
        requireKnownFormat(values, file);
        try {
            return manifest(values);
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            throw damaged(file);
        }
    }

    private static void requireKnownFormat(Map<String, String> values, String file) {
        if (!Integer.toString(FORMAT).equals(values.get("format"))) {
            throw new OperationFailed(file + " has the format " + values.get("format")
                    + " of backups, which this Parley does not know. Restore it with a newer Parley ("
                    + values.get("parley") + " made it).");
        }
    }

    private static Manifest manifest(Map<String, String> values) {
        Inventory inventory = new Inventory(
                value(values, "postgres"),
                value(values, "schema"),
                rows(values),
                Long.parseLong(value(values, "database bytes")));
        return new Manifest(
                BackupKind.valueOf(value(values, "kind").toUpperCase(Locale.ROOT)),
                value(values, "parley"),
                Instant.parse(value(values, "made")),
                Integer.parseInt(value(values, "tool")),
                value(values, "machine"),
                inventory,
                new Manifest.Content(Long.parseLong(value(values, "bytes")), value(values, "sha256")));
    }

    private static SortedMap<String, Long> rows(Map<String, String> values) {
        SortedMap<String, Long> rows = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(ROWS)) {
                rows.put(key.substring(ROWS.length()), Long.parseLong(value));
            }
        });
        return rows;
    }

    private static Map<String, String> values(String lines) {
        Map<String, String> values = new LinkedHashMap<>();
        lines.lines().skip(1).forEach(line -> {
            int colon = line.lastIndexOf(": ");
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 2));
            }
        });
        return values;
    }

    private static String value(Map<String, String> values, String key) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> new IllegalArgumentException(key));
    }

    private static void line(StringBuilder lines, String key, Object value) {
        lines.append(key).append(": ").append(value).append('\n');
    }

    private static OperationFailed damaged(String file) {
        return new OperationFailed(file + " is a damaged backup: its manifest is not as it was written.");
    }
}
