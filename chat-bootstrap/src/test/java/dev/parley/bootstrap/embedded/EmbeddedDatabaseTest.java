package dev.parley.bootstrap.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.testing.DataDirectories;
import dev.parley.bootstrap.testing.Postmasters;
import dev.parley.bootstrap.testing.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the embedded Postgres promises while it runs; all these tests ask the same one. */
class EmbeddedDatabaseTest {
    @TempDir
    static Path temporary;

    private static Path data;
    private static EmbeddedDatabase database;
    private static DatabaseAddress address;

    @BeforeAll
    static void start() {
        data = DataDirectories.initialised(temporary);
        database = new EmbeddedDatabase(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), line -> {});
        address = database.start(end -> {});
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
        Postmasters.kill(data);
    }

    @Test
    void what_is_acknowledged_is_on_the_disk() throws SQLException {
        assertThat(Sql.ask(address, "SHOW fsync")).containsExactly("on");
        assertThat(Sql.ask(address, "SHOW synchronous_commit")).containsExactly("on");
        assertThat(Sql.ask(address, "SHOW full_page_writes")).containsExactly("on");
        assertThat(Sql.ask(address, "SHOW data_checksums")).containsExactly("on");
    }

    @Test
    void only_this_machine_reaches_it_and_not_through_a_socket_file() throws SQLException {
        assertThat(Sql.ask(superuser(), "SHOW listen_addresses")).containsExactly("127.0.0.1");
        assertThat(Sql.ask(superuser(), "SHOW unix_socket_directories")).containsExactly("");
    }

    @Test
    void text_is_unicode_in_an_order_that_no_library_of_the_system_changes() throws SQLException {
        String query = "SELECT pg_encoding_to_char(encoding) || ' ' || datlocprovider::text || ' ' || datlocale"
                + " FROM pg_database WHERE datname = current_database()";

        assertThat(Sql.ask(address, query)).containsExactly("UTF8 b C.UTF-8");
    }

    @Test
    void parley_owns_its_database_and_is_no_superuser() throws SQLException {
        assertThat(Sql.ask(address, "SELECT current_user || ' ' || usesuper FROM pg_user WHERE usename = current_user"))
                .containsExactly("parley false");
        assertThat(Sql.ask(address, "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'parley'"))
                .containsExactly("parley");
    }

    @Test
    void nobody_gets_in_without_the_password() throws IOException {
        DatabaseAddress guess = new DatabaseAddress(address.jdbcUrl(), "parley", "guess");
        DatabaseAddress superuser = new DatabaseAddress(address.jdbcUrl(), "postgres", "postgres");

        assertThatThrownBy(() -> Sql.ask(guess, "SELECT 1")).hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> Sql.ask(superuser, "SELECT 1")).hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("postgres/pgpass"))))
                .isEqualTo("rw-------");
    }

    @Test
    void the_superuser_gets_in_with_its_password_for_maintenance() throws SQLException {
        assertThat(Sql.ask(superuser(), "SHOW is_superuser")).containsExactly("on");
    }

    @Test
    void a_second_start_on_the_directory_is_refused_by_name_and_process() throws IOException {
        try (var second = new EmbeddedDatabase(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), line -> {})) {
            assertThatThrownBy(() -> second.start(end -> {}))
                    .hasMessageContaining(data.toString())
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void other_work_attaches_to_it_and_leaves_it_running() throws Exception {
        List<String> steps = new ArrayList<>();

        try (var attached = new EmbeddedDatabase(
                new DataDirectory(data), Versions.ofThisBuild().postgres(), steps::add)) {
            assertThat(Sql.ask(attached.attach(), "SELECT 1")).containsExactly("1");
        }

        assertThat(Sql.ask(address, "SELECT 1")).containsExactly("1");
        assertThat(steps).isEmpty();
    }

    @Test
    void the_log_is_written_by_postgres_itself_and_holds_no_values() throws Exception {
        assertThatThrownBy(() -> Sql.ask(address, "SELECT ('secret' || '-value')::int"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> Sql.execute(
                        address,
                        "CREATE TEMP TABLE t (c text PRIMARY KEY); "
                                + "INSERT INTO t SELECT 'priv' || 'ate' FROM generate_series(1, 2)"))
                .hasMessageContaining("private");

        try (var logs = Files.list(data.resolve("log"))) {
            Optional<Path> log =
                    logs.filter(file -> !file.endsWith("postgres-start.log")).findFirst();
            assertThat(log.orElseThrow()).content().contains("duplicate key").doesNotContain("private");
        }
    }

    private static DatabaseAddress superuser() {
        String password = Passwords.readFrom(data.resolve("postgres")).ofSuperuser();
        return new DatabaseAddress(address.jdbcUrl(), "postgres", password);
    }
}
