package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

class ConcurrentMigratorsTest {
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private final TestDatabase database = TestPostgres.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void two_migrators_at_once_apply_each_migration_once() throws Exception {
        int all = ScriptFiles.read().ups().size();

        List<Integer> applied = atOnce(List.of(migrator()::up, migrator()::up));

        assertThat(applied.stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
        migrator().validate();
    }

    @Test
    void going_up_and_down_at_once_keeps_history_and_schema_together() throws Exception {
        migrator().up();
        List<String> whole = CatalogDump.of(database.dataSource());

        atOnce(List.of(() -> migrator().down(Integer.MAX_VALUE).size(), migrator()::up, migrator()::up));

        migrator().up();
        migrator().validate();
        assertThat(CatalogDump.of(database.dataSource())).isEqualTo(whole);
    }

    @ParameterizedTest
    @MethodSource("locks")
    void going_down_waits_for_those_who_migrate(long lock) {
        migrator().up();
        MigrationLock others = new MigrationLock(database.dataSource(), PATIENCE);
        Migrator impatient = new Migrator(database.dataSource(), ScriptFiles.read(), PATIENCE);

        assertThatThrownBy(() -> others.holding(lock, connection -> impatient.down(1)))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("another migrator");

        migrator().validate();
    }

    @Test
    void going_up_waits_for_those_who_migrate() {
        MigrationLock others = new MigrationLock(database.dataSource(), PATIENCE);
        Migrator impatient = new Migrator(database.dataSource(), ScriptFiles.read(), PATIENCE);

        assertThatThrownBy(() -> others.holding(MigrationLock.OURS, connection -> impatient.up()))
                .isInstanceOf(MigrationFailed.class)
                .hasMessageContaining("another migrator");
    }

    @Test
    void the_lock_that_we_take_for_flyways_is_flyways() {
        MigrationLock others = new MigrationLock(database.dataSource(), PATIENCE);

        assertThatThrownBy(() -> others.holding(MigrationLock.FLYWAYS, connection -> plainFlyway()))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("advisory lock");
    }

    @Test
    void an_index_can_be_created_concurrently_while_another_migrator_waits() throws Exception {
        MigrationScripts scripts = new MigrationScripts(List.of(
                MigrationScript.of("V20260101000000__one.sql", "CREATE TABLE one (id int)"),
                MigrationScript.of("V20260102000000__two.sql", "CREATE INDEX CONCURRENTLY one_id_idx ON one (id)")));
        PGSimpleDataSource source = database.dataSource();
        source.setOptions("-c statement_timeout=20s"); // Creating the index would wait for ever otherwise.
        Migrator migrator = new Migrator(source, scripts, Duration.ofMinutes(1));

        assertThat(atOnce(List.of(migrator::up, migrator::up, migrator::up))).containsOnlyOnce(2);
    }

    static LongStream locks() {
        return LongStream.of(MigrationLock.OURS, MigrationLock.FLYWAYS);
    }

    private MigrateResult plainFlyway() {
        return Flyway.configure()
                .dataSource(database.dataSource())
                .resourceProvider(new FlywayScripts(ScriptFiles.read()))
                .defaultSchema(History.SCHEMA)
                .lockRetryCount(0)
                .load()
                .migrate();
    }

    private Migrator migrator() {
        return Migrator.on(database.dataSource());
    }

    private static List<Integer> atOnce(List<Callable<Integer>> tasks) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
            List<Integer> results = new ArrayList<>();
            for (Future<Integer> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
