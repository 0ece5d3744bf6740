package dev.parley.bootstrap.testing;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Asks a database directly. */
public final class Sql {
    private Sql() {}

    public static Connection connect(DatabaseAddress address) throws SQLException {
        Properties properties = new Properties();
        address.user().ifPresent(user -> properties.put("user", user));
        address.password().ifPresent(password -> properties.put("password", password));
        return DriverManager.getConnection(address.jdbcUrl(), properties);
    }

    public static void execute(DatabaseAddress address, String statement) throws SQLException {
        try (Connection connection = connect(address);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** The first column of all rows. */
    public static List<String> ask(DatabaseAddress address, String query) throws SQLException {
        try (Connection connection = connect(address);
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
