package dev.parley.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start finds in the data directory, and what it makes of it. */
class StartingTest {
    @TempDir
    Path temporary;

    private final List<String> steps = new ArrayList<>();
    private Path data = Path.of("");

    @AfterEach
    void stopWhatIsLeft() {
        Postmasters.kill(data);
    }

    @Test
    void a_second_start_keeps_the_data_and_unpacks_and_makes_nothing() throws Exception {
        data = DataDirectories.initialised(temporary);
        try (EmbeddedDatabase first = database()) {
            Sql.execute(first.start(end -> {}), "CREATE TABLE kept AS SELECT 42 AS answer");
        }
        steps.clear();

        try (EmbeddedDatabase second = database()) {
            assertThat(Sql.ask(second.start(end -> {}), "SELECT answer FROM kept"))
                    .containsExactly("42");
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void closing_stops_postgres_for_good() throws Exception {
        data = DataDirectories.initialised(temporary);
        try (EmbeddedDatabase database = database()) {
            database.start(end -> {});
            assertThat(Postmasters.running(data)).isPresent();
        }

        assertThat(Postmasters.running(data)).isEmpty();
        assertThat(Postmasters.file(data)).doesNotExist();
    }

    @Test
    void attaching_where_nothing_runs_starts_it_and_stops_it_afterwards() throws Exception {
        data = DataDirectories.initialised(temporary);

        try (EmbeddedDatabase database = database()) {
            assertThat(Sql.ask(database.attach(), "SELECT 1")).containsExactly("1");
        }

        assertThat(Postmasters.running(data)).isEmpty();
    }

    @Test
    void what_an_initialisation_that_was_killed_has_left_is_removed_and_done_anew() throws Exception {
        data = DataDirectories.onlyUnpacked(temporary);
        Path half = Files.createDirectories(
                data.resolve(".unfinished-123").resolve("cluster").resolve("base"));
        Files.writeString(half.resolveSibling("PG_VERSION"), "18\n");

        try (EmbeddedDatabase database = database()) {
            assertThat(Sql.ask(database.start(end -> {}), "SELECT current_user"))
                    .containsExactly("parley");
        }

        assertThat(half).doesNotExist();
        assertThat(steps).anyMatch(step -> step.startsWith("Creating the database"));
    }

    @Test
    void a_directory_that_lost_its_cluster_is_left_as_it_is() throws Exception {
        data = DataDirectories.onlyUnpacked(temporary);
        Path remains = Files.createDirectories(
                data.resolve("postgres").resolve("cluster").resolve("base"));

        try (EmbeddedDatabase database = database()) {
            assertThatThrownBy(() -> database.start(end -> {}))
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("There is no Postgres cluster in " + data);
        }

        assertThat(remains).exists();
    }

    @Test
    void a_cluster_of_another_major_version_is_refused_by_its_number() throws Exception {
        data = DataDirectories.onlyUnpacked(temporary);
        Path cluster = Files.createDirectories(data.resolve("postgres").resolve("cluster"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        try (EmbeddedDatabase database = database()) {
            assertThatThrownBy(() -> database.start(end -> {}))
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("PostgreSQL 17")
                    .hasMessageContaining("PostgreSQL 18");
        }
    }

    @Test
    void a_process_that_was_given_the_number_of_the_dead_postmaster_is_not_mistaken_for_it() throws Exception {
        data = DataDirectories.initialised(temporary);
        Process other = new ProcessBuilder("cat").start();
        Files.writeString(Postmasters.file(data), postmasterFile(other.pid()));

        try (EmbeddedDatabase database = database()) {
            DatabaseAddress address = database.start(end -> {});

            assertThat(Sql.ask(address, "SELECT 1")).containsExactly("1");
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroy();
        }
    }

    @Test
    void a_directory_that_cannot_be_written_to_is_refused_by_name() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        data = file.resolve("data");

        try (EmbeddedDatabase database = database()) {
            assertThatThrownBy(() -> database.start(end -> {}))
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("Cannot write to the data directory " + data);
        }
    }

    @Test
    void a_damaged_cluster_is_told_in_the_words_of_postgres() throws Exception {
        data = DataDirectories.initialised(temporary);
        Files.delete(data.resolve("postgres/cluster/global/pg_control"));

        try (EmbeddedDatabase database = database()) {
            assertThatThrownBy(() -> database.start(end -> {}))
                    .isInstanceOf(OperationFailed.class)
                    .hasMessageContaining("could not open file")
                    .hasMessageContaining(data.resolve("log").toString());
        }
    }

    @Test
    void old_versions_of_the_programs_are_removed() throws Exception {
        data = DataDirectories.initialised(temporary);
        Path old = Files.createDirectories(data.resolve("bin").resolve("1.2.3-Linux"));

        try (EmbeddedDatabase database = database()) {
            database.start(end -> {});
        }

        assertThat(old).doesNotExist();
    }

    private EmbeddedDatabase database() {
        return new EmbeddedDatabase(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), steps::add);
    }

    private String postmasterFile(long pid) throws IOException {
        Path cluster = Postmasters.file(data).getParent();
        return "%d\n%s\n%d\n%d\n\n127.0.0.1\n  1234567  12345\nready   \n"
                .formatted(pid, cluster, Files.getLastModifiedTime(cluster).toMillis() / 1000, 54321);
    }
}
