package dev.parley.migrations;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of {@code db/migration}: what takes the schema a step up, or the same step down. */
record MigrationScript(Direction direction, String version, String name, String sql) {
    private static final Pattern FILE_NAME = Pattern.compile("([VU])(\\d{14})__([a-z0-9]+(?:_[a-z0-9]+)*)\\.sql");
    static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    enum Direction {
        UP,
        DOWN
    }

    static MigrationScript of(String fileName, String sql) {
        Matcher parts = FILE_NAME.matcher(fileName);
        if (!parts.matches()) {
            throw new MalformedScripts(
                    "Migrations are named VYYYYMMDDHHMMSS__snake_case.sql, their undo scripts with a U: " + fileName);
        }
        requireInstant(parts.group(2), fileName);
        Direction direction = "V".equals(parts.group(1)) ? Direction.UP : Direction.DOWN;
        return new MigrationScript(direction, parts.group(2), parts.group(3), sql);
    }

    private static void requireInstant(String version, String fileName) {
        try {
            LocalDateTime.parse(version, VERSION);
        } catch (DateTimeException e) {
            MalformedScripts refusal = new MalformedScripts("A version is a date and a time: " + fileName);
            refusal.initCause(e);
            throw refusal;
        }
    }

    String fileName() {
        return (direction == Direction.UP ? "V" : "U") + version + "__" + name + ".sql";
    }

    /** Flyway's form of the name. */
    String description() {
        return name.replace('_', ' ');
    }

    /** Why it cannot be taken back, when it says that it cannot. */
    Optional<String> irreversible() {
        return ScriptHeader.of(sql).note("irreversible");
    }

    /** How it goes through its table in chunks, when it is run so. */
    Optional<Backfill> backfilled() {
        return direction == Direction.UP ? Backfill.of(this) : Optional.empty();
    }

    boolean undoes(MigrationScript other) {
        return direction == Direction.DOWN && version.equals(other.version) && name.equals(other.name);
    }
}
