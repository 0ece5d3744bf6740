package dev.parley.migrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A script that is run in chunks, as Flyway knows it: as code, which commits by itself. */
final class BackfillMigration implements JavaMigration {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(2);

    private final MigrationScript script;
    private final Backfill backfill;
    private final MigrationProgress progress;
    private long lastLine = System.nanoTime();

    private BackfillMigration(MigrationScript script, Backfill backfill, MigrationProgress progress) {
        this.script = script;
        this.backfill = backfill;
        this.progress = progress;
    }

    static Optional<BackfillMigration> of(MigrationScript script, MigrationProgress progress) {
        return script.backfilled().map(backfill -> new BackfillMigration(script, backfill, progress));
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(script.version());
    }

    @Override
    public String getDescription() {
        return script.description();
    }

    /** Of the whole script, so that an edit is noticed. */
    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        checksum.update(script.sql().getBytes(UTF_8));
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        new Backfilling(backfill, context.getConnection(), this::tell).run();
    }

    private void tell(BackfillProgress reached) {
        if (System.nanoTime() - lastLine >= BETWEEN_LINES.toNanos()) {
            lastLine = System.nanoTime();
            progress.underWay(reached.line(script.name()));
        }
    }
}
