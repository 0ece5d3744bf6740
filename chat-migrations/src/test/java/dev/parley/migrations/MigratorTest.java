package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.migrations.MigrationStatus.State;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MigratorTest {
    private static final MigrationScript ONE = MigrationScript.of("V20260101000000__one.sql", "CREATE TABLE one ()");
    private static final MigrationScript TWO = MigrationScript.of("V20260102000000__two.sql", "CREATE TABLE two ()");
    private static final MigrationScript UNDO_ONE = MigrationScript.of("U20260101000000__one.sql", "DROP TABLE one");
    private static final MigrationScript UNDO_TWO = MigrationScript.of("U20260102000000__two.sql", "DROP TABLE two");

    private final TestDatabase database = TestPostgres.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void going_up_applies_what_is_missing_and_nothing_twice() {
        assertThat(migrator(ONE).up()).isEqualTo(1);
        assertThat(migrator(ONE, TWO).up()).isEqualTo(1);
        assertThat(migrator(ONE, TWO).up()).isZero();
    }

    @Test
    void a_database_tells_where_it_stands() {
        migrator(ONE, TWO).up();
        MigrationScript edited = MigrationScript.of(ONE.fileName(), "CREATE TABLE one (id int)");
        MigrationScript three = MigrationScript.of("V20260103000000__three.sql", "CREATE TABLE three ()");

        List<MigrationStatus> statuses = migrator(edited, three).info();

        assertThat(statuses).extracting(MigrationStatus::name).containsExactly("one", "two", "three");
        assertThat(statuses)
                .extracting(MigrationStatus::state)
                .containsExactly(State.CHANGED, State.UNKNOWN, State.PENDING);
        assertThat(statuses.get(0).appliedAt()).isPresent();
        assertThat(statuses.get(2).appliedAt()).isEmpty();
    }

    @Test
    void a_database_of_this_version_is_valid() {
        migrator(ONE, TWO).up();

        migrator(ONE, TWO).validate();
    }

    @Test
    void an_edited_migration_is_noticed() {
        migrator(ONE).up();
        Migrator edited = migrator(MigrationScript.of(ONE.fileName(), "CREATE TABLE one (id int)"), TWO);

        assertThatThrownBy(edited::validate).isInstanceOf(HistoryMismatch.class);
        assertThatThrownBy(edited::up)
                .isInstanceOf(HistoryMismatch.class)
                .hasMessageContaining("checksum mismatch for migration version 20260101000000");
    }

    @Test
    void a_missing_migration_is_not_valid() {
        migrator(ONE).up();

        assertThatThrownBy(migrator(ONE, TWO)::validate)
                .isInstanceOf(HistoryMismatch.class)
                .hasMessageContaining("20260102000000");
    }

    @Test
    void a_database_that_a_newer_version_has_migrated_is_left_alone() {
        migrator(ONE, TWO).up();

        assertThatThrownBy(migrator(ONE)::up).isInstanceOf(HistoryMismatch.class);
        assertThatThrownBy(migrator(ONE)::validate)
                .isInstanceOf(HistoryMismatch.class)
                .hasMessageContaining("20260102000000");
    }

    @Test
    void a_failing_migration_leaves_nothing_and_keeps_those_before_it() throws SQLException {
        Migrator migrator = migrator(
                ONE, MigrationScript.of(TWO.fileName(), "CREATE TABLE two (); SELECT 1 / (SELECT count(*) FROM two)"));

        assertThatThrownBy(migrator::up)
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining(TWO.fileName())
                .hasMessageContaining("division by zero");

        assertThat(tables()).containsExactly("one");
    }

    @Test
    void going_down_takes_back_the_newest_first() throws SQLException {
        Migrator migrator = migrator(ONE, TWO, UNDO_ONE, UNDO_TWO);
        migrator.up();

        assertThat(migrator.down(1)).containsExactly(TWO.version());
        assertThat(tables()).containsExactly("one");
        assertThat(migrator.info()).extracting(MigrationStatus::state).containsExactly(State.APPLIED, State.PENDING);
    }

    @Test
    void going_down_further_than_there_is_takes_back_all() throws SQLException {
        Migrator migrator = migrator(ONE, TWO, UNDO_ONE, UNDO_TWO);
        migrator.up();

        assertThat(migrator.down(3)).containsExactly(TWO.version(), ONE.version());
        assertThat(migrator.down(3)).isEmpty();
        assertThat(tables()).isEmpty();
    }

    @Test
    void a_database_without_a_history_has_nothing_to_undo() {
        assertThat(migrator(ONE, UNDO_ONE).down(1)).isEmpty();
    }

    @Test
    void nothing_is_undone_when_one_undo_script_is_missing() throws SQLException {
        Migrator migrator = migrator(ONE, TWO, UNDO_TWO);
        migrator.up();

        assertThatThrownBy(() -> migrator.down(2))
                .isInstanceOf(MissingUndoScript.class)
                .hasMessageContaining(ONE.fileName());

        assertThat(tables()).containsExactly("one", "two");
        migrator.validate();
    }

    @Test
    void nothing_is_undone_when_one_is_irreversible() throws SQLException {
        MigrationScript one = MigrationScript.of(ONE.fileName(), "-- irreversible: it only grows\nCREATE TABLE one ()");
        Migrator migrator = migrator(one, TWO, UNDO_TWO);
        migrator.up();

        assertThatThrownBy(() -> migrator.down(2))
                .isInstanceOf(IrreversibleMigration.class)
                .hasMessageContaining(ONE.fileName())
                .hasMessageContaining("it only grows")
                .hasMessageContaining("nothing was undone");
        assertThatThrownBy(() -> migrator.undoable(2)).isInstanceOf(IrreversibleMigration.class);

        assertThat(tables()).containsExactly("one", "two");
        migrator.validate();
        assertThat(migrator.down(1)).containsExactly(TWO.version());
    }

    @Test
    void a_note_that_is_not_at_the_head_makes_nothing_irreversible() {
        MigrationScript one = MigrationScript.of(
                ONE.fileName(), "CREATE TABLE one (); -- irreversible: no\n/*\n-- irreversible: no\n*/");
        Migrator migrator = migrator(one, UNDO_ONE);
        migrator.up();

        assertThat(migrator.down(1)).hasSize(1);
    }

    @Test
    void what_is_irreversible_and_can_be_undone_is_refused() {
        MigrationScript one = MigrationScript.of(ONE.fileName(), "-- irreversible: it only grows\nCREATE TABLE one ()");

        assertThatThrownBy(() -> migrator(one, UNDO_ONE))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining(ONE.fileName());
    }

    @Test
    void what_would_be_done_is_told_and_not_done() throws SQLException {
        Migrator migrator = migrator(ONE, TWO, UNDO_ONE, UNDO_TWO);

        assertThat(migrator.pending()).extracting(MigrationStatus::name).containsExactly("one", "two");
        assertThat(tables()).isEmpty();
        migrator.up();

        assertThat(migrator.pending()).isEmpty();
        assertThat(migrator.undoable(5)).extracting(MigrationStatus::name).containsExactly("two", "one");
        assertThat(tables()).containsExactly("one", "two");
    }

    @Test
    void what_would_be_refused_is_refused_when_it_is_only_asked_for() {
        migrator(ONE, TWO).up();

        assertThatThrownBy(migrator(ONE)::pending).isInstanceOf(HistoryMismatch.class);
        assertThatThrownBy(() -> migrator(ONE, TWO).undoable(1)).isInstanceOf(MissingUndoScript.class);
    }

    @Test
    void the_duration_of_each_is_told_and_kept() {
        Migrator migrator = migrator(slow(ONE), TWO, slow(UNDO_ONE), UNDO_TWO);
        Steps up = new Steps();
        Steps down = new Steps();

        migrator.up(up);
        List<MigrationStatus> applied = migrator.info();
        migrator.down(1, down);
        migrator.down(1, new Steps());
        migrator.up();
        migrator.down(1);
        List<UndoneMigration> undone = migrator.undone(10);

        assertThat(up.done).extracting(MigrationStep::name).containsExactly("one", "two");
        assertThat(up.done.get(0).took()).isBetween(Duration.ofMillis(50), Duration.ofMinutes(1));
        assertThat(applied.get(0).took().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
        assertThat(down.done).extracting(MigrationStep::version).containsExactly(TWO.version());
        // With the last one the history begins anew.
        assertThat(undone).extracting(one -> one.step().name()).containsExactly("two");
    }

    @Test
    void how_long_taking_back_took_is_kept() {
        Migrator migrator = migrator(ONE, TWO, UNDO_ONE, slow(UNDO_TWO));
        migrator.up();

        migrator.down(1);

        assertThat(migrator.undone(10)).singleElement().satisfies(undone -> {
            assertThat(undone.step().name()).isEqualTo("two");
            assertThat(undone.step().took()).isBetween(Duration.ofMillis(50), Duration.ofMinutes(1));
        });
    }

    @Test
    void an_index_that_could_not_be_made_concurrently_is_made_the_next_time() throws SQLException {
        MigrationScript three = MigrationScript.of("V20260103000000__three.sql", """
                DROP INDEX CONCURRENTLY IF EXISTS one_id_key;
                CREATE UNIQUE INDEX CONCURRENTLY one_id_key ON one (id);
                """);
        MigrationScript one = MigrationScript.of(ONE.fileName(), "CREATE TABLE one (id int)");
        MigrationScript two = MigrationScript.of(TWO.fileName(), "INSERT INTO one VALUES (1), (1)");
        Migrator migrator = migrator(one, two, three);

        assertThatThrownBy(migrator::up).isInstanceOf(MigrationFailed.class).hasMessageContaining("one_id_key");
        assertThat(migrator.info()).last().extracting(MigrationStatus::state).isEqualTo(State.FAILED);
        assertThat(migrator.pending()).extracting(MigrationStatus::name).containsExactly("three");
        execute("DELETE FROM one");

        assertThat(migrator.up()).isEqualTo(1);
        assertThat(CatalogDump.of(database.dataSource()))
                .anyMatch(line -> line.startsWith("index valid t") && line.contains("one_id_key"));
        migrator.validate();
    }

    @Test
    void going_up_can_end_at_a_version() throws SQLException {
        Migrator migrator = migrator(ONE, TWO);

        assertThat(migrator.upTo(ONE.version())).isEqualTo(1);
        assertThat(tables()).containsExactly("one");
        assertThatThrownBy(() -> migrator.upTo("20260101000001")).isInstanceOf(MalformedScripts.class);
        assertThat(migrator.up()).isEqualTo(1);
    }

    @Test
    void an_undo_that_would_have_to_wait_for_somebody_gives_up() throws SQLException {
        Migrator migrator = migrator(ONE, UNDO_ONE);
        migrator.up();

        try (Connection other = database.dataSource().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM one");

            assertThatThrownBy(() -> migrator.down(1))
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("lock timeout");
        }
        assertThat(tables()).containsExactly("one");
    }

    @Test
    void a_failing_undo_changes_nothing_and_keeps_those_before_it() throws SQLException {
        MigrationScript failing = MigrationScript.of(UNDO_ONE.fileName(), "DROP TABLE one; DROP TABLE missing");
        Migrator migrator = migrator(ONE, TWO, failing, UNDO_TWO);
        migrator.up();

        assertThatThrownBy(() -> migrator.down(2))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining(UNDO_ONE.fileName())
                .hasMessageContaining("\"missing\" does not exist");

        assertThat(tables()).containsExactly("one");
        assertThat(migrator.info()).extracting(MigrationStatus::state).containsExactly(State.APPLIED, State.PENDING);
    }

    @Test
    void undoing_none_or_fewer_is_refused() {
        assertThatThrownBy(() -> migrator(ONE).down(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static final class Steps implements MigrationProgress {
        private final List<MigrationStep> done = new ArrayList<>();

        @Override
        public void done(MigrationStep step) {
            done.add(step);
        }

        @Override
        public void underWay(String line) {}
    }

    private static MigrationScript slow(MigrationScript script) {
        return MigrationScript.of(script.fileName(), script.sql() + "; SELECT pg_sleep(0.05)");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Migrator migrator(MigrationScript... scripts) {
        return new Migrator(database.dataSource(), new MigrationScripts(List.of(scripts)), Duration.ofSeconds(10));
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String line : CatalogDump.of(database.dataSource())) {
            if (line.startsWith("relation ") && line.contains(" r persistence") && !line.contains("flyway_")) {
                tables.add(line.split(" ", 3)[1]);
            }
        }
        return tables;
    }
}
