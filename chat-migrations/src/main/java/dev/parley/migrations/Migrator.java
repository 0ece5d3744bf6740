package dev.parley.migrations;

import dev.parley.migrations.MigrationStatus.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Migrates one database, in its schema {@code public}. Several migrators, on several machines, may work at once: going up
 * and going down wait for one another.
 *
 * <p>Every method throws {@link MigrationException}.
 */
public final class Migrator {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String NEWEST = "latest";

    private final MigrationScripts scripts;
    private final FlywaySetup setup;
    private final Flyway flyway;
    private final MigrationLock lock;
    private final Undo undo;

    Migrator(DataSource database, MigrationScripts scripts, Duration patience) {
        this.scripts = scripts;
        setup = new FlywaySetup(database, scripts);
        flyway = setup.flyway();
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

    /** The version of the newest migration that this Parley knows. */
    public static String newestVersion() {
        return ScriptFiles.read().ups().getLast().version();
    }

    /** As {@link #up(MigrationProgress)}, unwatched. */
    public int up() {
        return up(MigrationProgress.UNWATCHED);
    }

    /**
     * Applies what is missing, each migration in a transaction of its own, and says how many that were. What cannot run
     * in a transaction, and has failed before, is tried again.
     *
     * @throws HistoryMismatch if the database has migrations that this version does not have, or has edited; then none is
     */
    public int up(MigrationProgress progress) {
        return migrate(NEWEST, progress);
    }

    /** As {@link #up()}, but only as far as that version. */
    public int upTo(String version) {
        if (scripts.ups().stream().noneMatch(script -> script.version().equals(version))) {
            throw new MalformedScripts("There is no migration of the version " + version);
        }
        return migrate(version, MigrationProgress.UNWATCHED);
    }

    private int migrate(String target, MigrationProgress progress) {
        try {
            return lock.holding(MigrationLock.OURS, connection -> migrate(target, progress, connection));
        } catch (FlywayValidateException e) {
            throw new HistoryMismatch(e);
        } catch (FlywayException | SQLException e) {
            throw new MigrationFailed("Migrating up failed", e);
        }
    }

    private int migrate(String target, MigrationProgress progress, Connection connection) throws SQLException {
        History history = new History(connection);
        history.forgetFailures();
        int applied = setup.upTo(target, progress).migrate().migrationsExecuted;
        if (history.exists()) {
            new UndoHistory(connection).create();
            new BackfillPositions(connection).create();
        }
        return applied;
    }

    /** What {@link #up()} would apply, oldest first. Refused as that is. */
    public List<MigrationStatus> pending() {
        List<MigrationStatus> all = info();
        try {
            if (all.stream().noneMatch(migration -> migration.state() == State.FAILED)) {
                setup.lenient().validate();
            }
        } catch (FlywayValidateException e) {
            throw new HistoryMismatch(e);
        } catch (FlywayException e) {
            throw new MigrationFailed("The history cannot be read", e);
        }
        return all.stream()
                .filter(migration -> migration.state() == State.PENDING || migration.state() == State.FAILED)
                .toList();
    }

    /** As {@link #down(int, MigrationProgress)}, unwatched. */
    public List<String> down(int count) {
        return down(count, MigrationProgress.UNWATCHED);
    }

    /**
     * Takes the newest {@code count} migrations back, or all if there are fewer, each in a transaction of its own.
     *
     * @return the versions that were taken back, newest first
     * @throws IrreversibleMigration if one of them is; then none is taken back
     * @throws MissingUndoScript if this version cannot take one of them back; then none is
     */
    public List<String> down(int count, MigrationProgress progress) {
        return beneathLocks(count, connection -> undo.newest(count, connection, progress));
    }

    /** What {@link #down} would take back, newest first. Refused as that is. */
    public List<MigrationStatus> undoable(int count) {
        Set<String> versions = beneathLocks(count, connection -> undo.plan(count, connection)).stream()
                .map(planned -> planned.entry().version())
                .collect(Collectors.toSet());
        return info().reversed().stream()
                .filter(migration -> versions.contains(migration.version()))
                .toList();
    }

    private <T> T beneathLocks(int count, MigrationLock.Work<T> work) {
        if (count < 1) {
            throw new IllegalArgumentException("How many migrations to undo is a number from 1, not " + count);
        }
        try {
            return lock.holding(MigrationLock.OURS, ours -> lock.holding(MigrationLock.FLYWAYS, ours, work));
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

    /** Whether there is anything of ours in the database. */
    public boolean isBegun() {
        return info().stream().anyMatch(migration -> migration.appliedAt().isPresent());
    }

    /** The last ones that were taken back, newest first. */
    public List<UndoneMigration> undone(int count) {
        try {
            return lock.reading(connection -> new UndoHistory(connection).newest(count));
        } catch (SQLException e) {
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
