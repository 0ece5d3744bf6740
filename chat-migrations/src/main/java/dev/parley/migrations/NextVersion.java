package dev.parley.migrations;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The version of a new migration: the instant, or a second after the newest one if that is not earlier. */
record NextVersion(Instant now) {

    String after(List<MigrationScript> ups) {
        LocalDateTime instant = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        return ups.stream()
                .map(MigrationScript::version)
                .map(version -> LocalDateTime.parse(version, MigrationScript.VERSION))
                .map(version -> version.plusSeconds(1))
                .filter(instant::isBefore)
                .max(LocalDateTime::compareTo)
                .orElse(instant)
                .format(MigrationScript.VERSION);
    }
}
