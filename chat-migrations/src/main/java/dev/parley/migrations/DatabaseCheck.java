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

        /** The server does not want us, or we do not want it: asking again changes nothing. */
        record Refused(String reason) implements Answer {}

        /** Nobody answers, or not now: it can be worth asking again. */
        record Silent(String reason) implements Answer {}
    }

    public static Answer ask(DataSource database) {
        try (Connection connection = database.getConnection()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_VERSION) {
                return new Answer.Refused(
                        "PostgreSQL " + version + " is too old; Parley needs " + OLDEST_VERSION + " or newer");
            }
            return connection.isValid(SECONDS_TO_ANSWER)
                    ? new Answer.Ready(version)
                    : new Answer.Silent("the connection was lost");
        } catch (SQLException failure) {
            return unanswered(failure);
        }
    }

    private static Answer unanswered(SQLException failure) {
        String reason = String.valueOf(failure.getMessage()).strip();
        return isFinal(String.valueOf(failure.getSQLState())) ? new Answer.Refused(reason) : new Answer.Silent(reason);
    }

    /** Wrong name, wrong password, no such database. Class 57 (starting up) and 53 (too many clients) pass. */
    private static boolean isFinal(String state) {
        return state.startsWith("28") || state.startsWith("3D") || state.startsWith("42");
    }
}
