package dev.parley.migrations;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Migrates one database, in its schema {@code public}. Several migrators, on several machines, may work at once: going up
 * and going down wait for one another.
 *
 * <p>Every method throws {@link MigrationException}.
 */
public final class Migrator {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Flyway flyway;
    private final MigrationLock lock;
    private final Undo undo;

    Migrator(DataSource database, MigrationScripts scripts, Duration patience) {
        flyway = Flyway.configure()
                .dataSource(database)
                .resourceProvider(new FlywayScripts(scripts))
                .loggers("slf4j")
                .locations(new String[0])
                .defaultSchema(History.SCHEMA)
                .table(History.TABLE)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .outOfOrder(false)
                // By default a database that a newer version has migrated would pass.
                .ignoreMigrationPatterns(new String[0])
                .load();
        // Flyway would hold its lock in an open transaction, which creating an index concurrently would wait for.
        flyway.getConfigurationExtension(PostgreSQLConfigurationExtension.class).setTransactionalLock(false);
        lock = new MigrationLock(database, patience);
        undo = new Undo(scripts);
    }

    public static Migrator on(DataSource database) {
        return new Migrator(database, ScriptFiles.read(), PATIENCE);
    }

    /** Names the schema of this version: another script, or another text in a script, gives another. */
    public static String fingerprint() {
        return ScriptFiles.read().fingerprint();
    }

    /**
     * Applies what is missing, each migration in a transaction of its own, and says how many that were.
     *
     * @throws HistoryMismatch if the database has migrations that this version does not have, or has edited; then none is
     */
    public int up() {
        try {
            return lock.holding(MigrationLock.OURS, connection -> flyway.migrate().migrationsExecuted);
        } catch (FlywayValidateException e) {
            throw new HistoryMismatch(e);
        } catch (FlywayException | SQLException e) {
            throw new MigrationFailed("Migrating up failed", e);
        }
    }

    /**
     * Takes the newest {@code count} migrations back, or all if there are fewer, each in a transaction of its own.
     *
     * @return the versions that were taken back, newest first
     * @throws MissingUndoScript if one of them cannot be; then none is
     */
    public List<String> down(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("How many migrations to undo is a number from 1, not " + count);
        }
        try {
            return lock.holding(
                    MigrationLock.OURS,
                    ours -> lock.holding(MigrationLock.FLYWAYS, ours, connection -> undo.newest(count, connection)));
        } catch (SQLException e) {
            throw new MigrationFailed("Migrating down failed", e);
        }
    }

    /** All migrations that the scripts or the database know of, oldest first. */
    public List<MigrationStatus> info() {
        try {
            return Statuses.of(flyway.info());
        } catch (FlywayException e) {
            throw new MigrationFailed("The history cannot be read", e);
        }
    }

    /** Throws {@link HistoryMismatch} unless the database has all migrations of this version, unchanged, and no others. */
    public void validate() {
        try {
            flyway.validate();
        } catch (FlywayValidateException e) {
            throw new HistoryMismatch(e);
        } catch (FlywayException e) {
            throw new MigrationFailed("The history cannot be read", e);
        }
    }
}
