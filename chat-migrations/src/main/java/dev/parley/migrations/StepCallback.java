package dev.parley.migrations;

import java.time.Duration;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Tells of each migration that Flyway has applied. It applies one after the other. */
final class StepCallback extends BaseCallback {
    private final MigrationProgress progress;
    private long start;

    StepCallback(MigrationProgress progress) {
        this.progress = progress;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        if (event == Event.BEFORE_EACH_MIGRATE) {
            start = System.nanoTime();
        } else {
            MigrationInfo migration = context.getMigrationInfo();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            progress.done(new MigrationStep(
                    migration.getVersion().toString(), Statuses.name(migration.getDescription()), took));
        }
    }
}
