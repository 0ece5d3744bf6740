package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.configuration.Versions;
import dev.parley.bootstrap.testing.Sql;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;

/** A process that runs the embedded Postgres and writes to it for ever, telling what was acknowledged. */
public final class WritingChild {
    static final String ACKNOWLEDGED = "acknowledged ";

    private WritingChild() {}

    public static void main(String... arguments) throws Exception {
        DataDirectory directory = new DataDirectory(Path.of(arguments[0]));
        var database = new EmbeddedDatabase(directory, Versions.ofThisBuild().postgres(), System.out::println);
        DatabaseAddress address = database.start(end -> {});
        Sql.execute(address, "CREATE TABLE IF NOT EXISTS written (number bigint PRIMARY KEY)");
        write(address, Long.parseLong(arguments[1]));
    }

    private static void write(DatabaseAddress address, long first) throws Exception {
        try (Connection connection = Sql.connect(address);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO written VALUES (?)")) {
            for (long number = first; ; number++) {
                insert.setLong(1, number);
                insert.executeUpdate();
                System.out.println(ACKNOWLEDGED + number);
            }
        }
    }
}
