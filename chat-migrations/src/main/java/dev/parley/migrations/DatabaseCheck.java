package dev.parley.migrations;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks a database whether Parley can work with it. */
public final class DatabaseCheck {
    private static final int OLDEST_VERSION = 15;
    private static final int SECONDS_TO_ANSWER = 5;

    private DatabaseCheck() {}

    /** What came of it. The reasons are the server's or the driver's own words, and hold no password. */
    public sealed interface Answer {
        record Ready(int majorVersion) implements Answer {}

        /**
         * Nobody answers, or not now, and it is worth asking again; or the server does not want us, or is not one that
         * we can use, and it is not.
         */
        record Unready(String reason, boolean mayCome) implements Answer {}
    }

    public static Answer ask(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                return new Answer.Unready(
                        "PostgreSQL " + version + " is too old; Parley needs " + OLDEST_VERSION + " or newer", false);
            }
            return connection.isValid(SECONDS_TO_ANSWER)
                    ? new Answer.Ready(version)
                    : new Answer.Unready("the connection was lost", true);
        } catch (SQLException failure) {
            return unanswered(failure);
        }
    }

    private static Answer unanswered(SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).strip();
        return new Answer.Unready(reason, !isFinal(String.valueOf(failure.getSQLState())));
    }

    /** Wrong or no password, no such database, no right to it. Class 57 (starting up) and 53 (too many clients) pass. */
    private static boolean isFinal(String state) {
        return state.equals("08004") || state.startsWith("28") || state.startsWith("3D") || state.startsWith("42");
    }
}
