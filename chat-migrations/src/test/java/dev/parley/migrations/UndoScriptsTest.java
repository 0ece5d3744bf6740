package dev.parley.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UndoScriptsTest {
    private final MigrationScripts scripts = ScriptFiles.read();
    private final TestDatabase database = TestPostgres.emptyDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void undoing_everything_leaves_an_empty_schema() throws SQLException {
        List<String> before = CatalogDump.of(database.dataSource());
        Migrator migrator = Migrator.on(database.dataSource());
        migrator.up();

        List<String> undone = migrator.down(Integer.MAX_VALUE);

        assertThat(undone)
                .containsExactlyElementsOf(scripts.ups().stream()
                        .map(MigrationScript::version)
                        .toList()
                        .reversed());
        assertThat(CatalogDump.of(database.dataSource())).isEqualTo(before);
    }

    @Test
    void each_migration_comes_back_the_same_after_its_undo() throws SQLException {
        for (int version = 1; version <= scripts.ups().size(); version++) {
            Migrator migrator = migratorOfFirst(version);
            List<String> before = CatalogDump.of(database.dataSource());
            migrator.up();
            List<String> after = CatalogDump.of(database.dataSource());

            String name = scripts.ups().get(version - 1).fileName();
            assertThat(after).as("%s changes the schema", name).isNotEqualTo(before);
            assertThat(migrator.down(1)).hasSize(1);
            assertThat(CatalogDump.of(database.dataSource()))
                    .as("after the undo of %s", name)
                    .isEqualTo(before);
            migrator.up();
            assertThat(CatalogDump.of(database.dataSource()))
                    .as("after %s once more", name)
                    .isEqualTo(after);
        }
    }

    private Migrator migratorOfFirst(int count) {
        List<MigrationScript> first = new ArrayList<>();
        scripts.ups().stream().limit(count).forEach(up -> {
            first.add(up);
            scripts.undoOf(up).ifPresent(first::add);
        });
        return new Migrator(database.dataSource(), new MigrationScripts(first), Duration.ofSeconds(10));
    }
}
