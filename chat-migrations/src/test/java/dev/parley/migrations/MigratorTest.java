package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.migrations.MigrationStatus.State;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.SQLException;
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

    private Migrator migrator(MigrationScript... scripts) {
        return new Migrator(database.dataSource(), new MigrationScripts(List.of(scripts)), Duration.ofSeconds(10));
    }

    private List<String> tables() throws SQLException {
        List<String> tables = new ArrayList<>();
        for (String line : CatalogDump.of(database.dataSource())) {
            if (line.startsWith("relation ") && line.contains(" r persistence") && !line.contains(History.TABLE)) {
                tables.add(line.split(" ", 3)[1]);
            }
        }
        return tables;
    }
}
