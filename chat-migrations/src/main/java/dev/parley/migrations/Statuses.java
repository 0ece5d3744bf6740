package dev.parley.migrations;

import dev.parley.migrations.MigrationStatus.State;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;

/** Says in our words what Flyway knows. */
final class Statuses {
    private Statuses() {}

    static List<MigrationStatus> of(MigrationInfoService history) {
        return Arrays.stream(history.all()).map(Statuses::of).toList();
    }

    private static MigrationStatus of(MigrationInfo migration) {
        return new MigrationStatus(
                migration.getVersion().toString(),
                name(migration.getDescription()),
                state(migration),
                Optional.ofNullable(migration.getInstalledOn()).map(date -> date.toInstant()),
                Optional.ofNullable(migration.getExecutionTime()).map(Duration::ofMillis));
    }

    /** Flyway writes a name with blanks. */
    static String name(String description) {
        return description.replace(' ', '_');
    }

    private static State state(MigrationInfo migration) {
        return switch (migration.getState()) {
            case PENDING, ABOVE_TARGET -> State.PENDING;
            case SUCCESS, BASELINE, OUT_OF_ORDER, OUTDATED, SUPERSEDED ->
                migration.isChecksumMatching() ? State.APPLIED : State.CHANGED;
            case MISSING_SUCCESS, FUTURE_SUCCESS -> State.UNKNOWN;
            case FAILED, MISSING_FAILED, FUTURE_FAILED -> State.FAILED;
            case IGNORED, BELOW_BASELINE, BASELINE_IGNORED, AVAILABLE, UNDONE, DELETED -> State.SKIPPED;
        };
    }
}
