package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fills a column of 100,000 rows in chunks, alone, beside writers, and killed in the middle. */
class BackfillTest {
    private static final int ROWS = 100_000;
    private static final MigrationScript NOTES = BackfillingChild.NOTES;
    private static final MigrationScript FILL = BackfillingChild.FILL;

    private final TestDatabase database = TestPostgres.emptyDatabase();

    @BeforeEach
    void fill() {
        new Migrator(database.dataSource(), new MigrationScripts(List.of(NOTES)), Duration.ofSeconds(10)).up();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void each_chunk_is_committed_before_the_next_begins() throws SQLException {
        long[] seen = {0};

        try (Connection connection = database.dataSource().getConnection()) {
            new Backfilling(backfill(), connection, progress -> {
                        seen[0] += 1000;
                        assertThat(progress.rows()).isEqualTo(seen[0]);
                        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1"))
                                .isEqualTo(seen[0]);
                    })
                    .run();
        }

        assertThat(seen[0]).isEqualTo(ROWS);
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1 AND characters = length(text)"))
                .isEqualTo(ROWS);
        assertThat(number("SELECT count(DISTINCT xmin::text) FROM notes")).isEqualTo(ROWS / 1000);
    }

    @Test
    void killed_in_the_middle_it_goes_on_where_it_was_and_fills_no_row_twice() throws SQLException {
        assertThatThrownBy(() -> {
                    try (Connection connection = database.dataSource().getConnection()) {
                        new Backfilling(backfill(), connection, progress -> {
                                    if (progress.rows() == 40_000) {
                                        number("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                                    }
                                })
                                .run();
                    }
                })
                .isInstanceOf(SQLException.class);
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(40_000);

        migrator().up();

        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(ROWS);
    }

    @Test
    void a_process_that_was_killed_leaves_whole_chunks_and_the_next_goes_on() throws Exception {
        Process process = BackfillingChild.start(database);
        while (number("SELECT count(*) FROM notes WHERE filled = 1") < 10_000) {
            assertThat(process.isAlive()).isTrue();
        }
        process.destroyForcibly().waitFor();

        long done = number("SELECT count(*) FROM notes WHERE filled = 1");
        assertThat(done).isBetween(10_000L, ROWS - 1L);
        assertThat(done % 1000).isZero();
        assertThat(migrator().up()).isEqualTo(1);
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(ROWS);
        migrator().validate();
    }

    @Test
    void writers_wait_for_a_chunk_at_most_and_lose_nothing() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        Thread backfill = new Thread(() -> {
            migrator().up();
            done.set(true);
        });
        long writes = 0;
        try (Connection writer = database.dataSource().getConnection();
                Statement statement = writer.createStatement()) {
            statement.execute("SET lock_timeout = '2s'");
            backfill.start();
            for (int id = 1; !done.get() && backfill.isAlive(); id = id * 7 % ROWS + 1) {
                writes += statement.executeUpdate("UPDATE notes SET written = written + 1 WHERE id = " + id);
            }
        }
        backfill.join();

        assertThat(writes).isGreaterThan(100);
        assertThat(number("SELECT sum(written) FROM notes")).isEqualTo(writes);
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(ROWS);
    }

    /** Two transactions have waited for it when it is given back. */
    @Test
    void a_lock_that_is_not_had_in_time_is_asked_for_again() throws SQLException {
        try (Connection holder = database.dataSource().getConnection();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("UPDATE notes SET written = 1 WHERE id = 2");
            CompletableFuture<Integer> backfill =
                    CompletableFuture.supplyAsync(() -> migrator().up());
            Set<String> waiting = new HashSet<>();
            while (waiting.size() < 2) {
                assertThat(backfill).isNotDone();
                waiting.addAll(database.ask("SELECT xact_start::text FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND wait_event_type = 'Lock'"));
            }
            holder.rollback();

            assertThat(backfill.join()).isEqualTo(1);
        }
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(ROWS);
    }

    @Test
    void an_edit_is_noticed_and_taking_back_lets_it_begin_anew() throws SQLException {
        MigrationScript undo = MigrationScript.of(
                "U20260102000000__count_characters.sql", "UPDATE notes SET characters = NULL, filled = 0");
        Migrator migrator = migrator(FILL, undo);
        migrator.up();
        assertThat(migrator.info()).last().satisfies(fill -> {
            assertThat(fill.name()).isEqualTo("count_characters");
            assertThat(fill.state()).isEqualTo(MigrationStatus.State.APPLIED);
        });
        MigrationScript edited = MigrationScript.of(FILL.fileName(), FILL.sql() + "-- edited");
        assertThatThrownBy(migrator(edited)::validate).isInstanceOf(HistoryMismatch.class);

        assertThat(migrator.down(1)).containsExactly(FILL.version());
        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isZero();
        migrator.up();

        assertThat(number("SELECT count(*) FROM notes WHERE filled = 1")).isEqualTo(ROWS);
    }

    /** It stands above what is taken back, is not in the history, and what it has filled so far goes with the column. */
    @Test
    void one_that_was_cut_short_begins_anew_when_the_migration_before_it_was_taken_back() throws SQLException {
        MigrationScript add = MigrationScript.of("V20260101120000__add_length.sql", "ALTER TABLE notes ADD length int");
        MigrationScript remove = MigrationScript.of("U20260101120000__add_length.sql", "ALTER TABLE notes DROP length");
        MigrationScript fill = MigrationScript.of("V20260102000000__fill_length.sql", """
                -- backfill: notes
                UPDATE notes SET length = 1 / (filled + 1) + length(text)
                FROM chunk WHERE notes.place = chunk.place AND notes.id = chunk.id
                """);
        execute("UPDATE notes SET filled = -1 WHERE place = 'x' AND id = 99999");
        assertThatThrownBy(migrator(add, remove, fill)::up).hasMessageContaining("division by zero");
        assertThat(number("SELECT count(length) FROM notes")).isPositive();
        execute("UPDATE notes SET filled = 0");

        assertThat(migrator(add, remove, fill).down(1)).containsExactly(add.version());
        migrator(add, remove, fill).up();

        assertThat(number("SELECT count(length) FROM notes")).isEqualTo(ROWS);
    }

    @Test
    void what_fails_says_why_and_is_tried_again() throws SQLException {
        MigrationScript failing = MigrationScript.of(FILL.fileName(), """
                -- backfill: notes
                UPDATE notes SET characters = 1 / (notes.id - 3) FROM chunk
                WHERE notes.place = chunk.place AND notes.id = chunk.id
                """);

        assertThatThrownBy(migrator(failing)::up)
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("division by zero");
        execute("DELETE FROM notes WHERE id = 3");

        assertThat(migrator(failing).up()).isEqualTo(1);
    }

    @Test
    void a_table_that_cannot_be_gone_through_is_told() {
        MigrationScript lost = MigrationScript.of(FILL.fileName(), "-- backfill: nowhere\nUPDATE nowhere SET x = 1");

        assertThatThrownBy(migrator(lost)::up)
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("there is no table nowhere with a primary key");
    }

    @Test
    void notes_that_are_no_numbers_are_refused() {
        MigrationScript odd = MigrationScript.of(FILL.fileName(), "-- backfill: notes\n-- chunk: many\nUPDATE");

        assertThatThrownBy(() -> Backfill.of(odd))
                .isInstanceOf(MalformedScripts.class)
                .hasMessageContaining("chunk");
    }

    @Test
    void another_text_gives_another_fingerprint() {
        MigrationScript edited = MigrationScript.of(FILL.fileName(), FILL.sql() + "-- edited");

        assertThat(new MigrationScripts(List.of(edited)).fingerprint())
                .isNotEqualTo(new MigrationScripts(List.of(FILL)).fingerprint());
    }

    @Test
    void the_progress_is_told_in_a_line() {
        assertThat(new BackfillProgress(45_000, 100_000).line("count_characters"))
                .isEqualTo("count_characters: 45,000 of about 100,000 rows (45 %)");
        assertThat(new BackfillProgress(45_000, -1).line("x")).isEqualTo("x: 45,000 of about 45,000 rows (0 %)");
    }

    private static Backfill backfill() {
        return Backfill.of(FILL).orElseThrow();
    }

    private Migrator migrator() {
        return migrator(FILL);
    }

    private Migrator migrator(MigrationScript... scripts) {
        List<MigrationScript> all =
                Stream.concat(Stream.of(NOTES), Stream.of(scripts)).toList();
        return new Migrator(database.dataSource(), new MigrationScripts(all), Duration.ofSeconds(10));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getLong(1) : -1;
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
