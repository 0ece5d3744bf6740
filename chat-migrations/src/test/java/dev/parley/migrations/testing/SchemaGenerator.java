package dev.parley.migrations.testing;

import dev.parley.migrations.Migrator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Constants;
import org.jooq.codegen.JavaGenerator;
import org.jooq.exception.DataAccessException;
import org.jooq.meta.Database;

/**
 * jOOQ's generator, reading an embedded Postgres that the migrations were just applied to.
 *
 * <p>It does nothing, and starts no Postgres, if neither the migrations nor jOOQ nor its configuration have changed since
 * it last came to the end. jOOQ has such a check, too, but takes note before it has generated everything.
 */
public final class SchemaGenerator extends JavaGenerator {

    @Override
    public void generate(Database database) {
        Path note = Path.of(getTargetDirectory(), "generated-from.txt");
        String source = Migrator.fingerprint() + " " + configurationHash() + " " + Constants.FULL_VERSION;
        try {
            if (Files.exists(note) && Files.readString(note).equals(source)) {
                return;
            }
            Files.deleteIfExists(note);
            generateFromPostgres(database);
            Files.writeString(note, source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void generateFromPostgres(Database database) {
        TestServer server = EmbeddedServer.start();
        try (Connection connection = server.dataSource().getConnection()) {
            Migrator.on(server.dataSource()).up();
            database.setConnection(connection);
            super.generate(database);
        } catch (SQLException e) {
            throw new DataAccessException("The generator's Postgres cannot be reached", e);
        } finally {
            server.stop().run();
        }
    }
}
