package dev.parley.bootstrap.command;

import dev.parley.bootstrap.process.Steps;
import dev.parley.migrations.MigrationProgress;
import dev.parley.migrations.MigrationStep;
import java.time.Duration;

/** Tells of each migration that was applied or taken back how long it took. */
record MigrationDisplay(Steps steps, String done, Duration least) implements MigrationProgress {

    static MigrationDisplay of(Steps steps, String done) {
        return new MigrationDisplay(steps, done, Duration.ZERO);
    }

    /** For a start, where only what takes long is worth a line. */
    static MigrationDisplay ofSlow(Steps steps) {
        return new MigrationDisplay(steps, "Applied", Duration.ofSeconds(1));
    }

    @Override
    public void done(MigrationStep step) {
        if (step.took().compareTo(least) >= 0) {
            steps.tell("%s %s %s (%s)".formatted(done, step.version(), step.name(), text(step.took())));
        }
    }

    @Override
    public void underWay(String line) {
        steps.tell(line);
    }

    static String text(Duration took) {
        return took.toSeconds() < 10
                ? took.toMillis() + " ms"
                : "%d:%02d min".formatted(took.toMinutes(), took.toSecondsPart());
    }
}
