package dev.parley.migrations.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What is in a database, and who else is at it. */
public record DatabaseContents(DataSource database) {
    private interface Question<T> {
        T on(Census census) throws SQLException;
    }

    /** With the number of the rows. */
    public Inventory count() {
        return ask(Census::count);
    }

    /** Reads all that is there, which shows that it can be read. */
    public Inventory readAll() {
        return ask(Census::readAll);
    }

    public int majorVersion() {
        return ask(
                census -> Integer.parseInt(census.ask("SHOW server_version_num").orElse("0")) / 10_000);
    }

    /** Whether there is nothing in the schema that Parley uses, be it Parley's or not. */
    public boolean isEmpty() {
        return ask(census -> census.ask(RestoreScript.COUNT_OBJECTS).orElse("").equals("0"));
    }

    /** How many others are connected to this database. */
    public int countOthers() {
        return ask(census -> Integer.parseInt(census.ask("""
                SELECT count(*) FROM pg_catalog.pg_stat_activity
                WHERE datname = pg_catalog.current_database() AND pid <> pg_catalog.pg_backend_pid()
                AND backend_type = 'client backend'""").orElse("0")));
    }

    private <T> T ask(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.on(new Census(connection));
        } catch (SQLException failure) {
            throw new DatabaseRefused("The database cannot be read", failure);
        }
    }
}
