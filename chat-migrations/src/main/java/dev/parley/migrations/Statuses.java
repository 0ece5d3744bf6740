package dev.parley.migrations;

import dev.parley.migrations.MigrationStatus.State;
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
                migration.getDescription().replace(' ', '_'),
                state(migration),
                Optional.ofNullable(migration.getInstalledOn()).map(date -> date.toInstant()));
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
