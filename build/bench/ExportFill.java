import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Connections;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Makes up a workspace of 1,000 people in 50 channels, of which one has half of what is said: so many messages that the
 * ids from the first to the second argument are taken. A seventh are replies, a fifth have a reaction.
 */
final class ExportFill {
    private static final int CHUNK = 50_000;

    private static final String[] PLACES = {
        """
        CREATE FUNCTION bench_id(kind int, number int) RETURNS uuid LANGUAGE sql IMMUTABLE
            AS $$ SELECT (to_char(kind, 'FM00000000') || '-0000-7000-8000-' || to_char(number, 'FM000000000000'))::uuid $$
        """,
        "INSERT INTO workspaces (id, name) VALUES (bench_id(1, 0), 'Everybody')",
        """
        INSERT INTO users (id, kind, username, display_name)
            SELECT bench_id(2, n), 'bot', 'user-' || n, 'User ' || n FROM generate_series(0, 999) n
        """,
        "INSERT INTO workspace_members (workspace_id, user_id, role) SELECT bench_id(1, 0), id, 'guest' FROM users",
        """
        INSERT INTO channels (id, workspace_id, name, is_default)
            SELECT bench_id(3, n), bench_id(1, 0), 'channel-' || n, n = 0 FROM generate_series(0, 49) n
        """,
        """
        INSERT INTO channel_members (channel_id, user_id)
            SELECT bench_id(3, c), bench_id(2, u) FROM generate_series(0, 49) c, generate_series(0, 999) u
        """
    };
    private static final String MESSAGES = """
        INSERT INTO messages (id, channel_id, user_id, parent_id, content, mentioned_user_ids, created_at)
            SELECT n, bench_id(3, CASE WHEN n %% 2 = 0 THEN 0 ELSE n %% 50 END), bench_id(2, n %% 1000),
                CASE WHEN n %% 7 = 0 AND n > 100 THEN n - 100 END,
                'Message ' || n || ' for <@' || bench_id(2, n / 10 %% 1000) || '>, ' || repeat('as long as most ', n %% 11),
                ARRAY[bench_id(2, n / 10 %% 1000)], timestamptz '2025-01-01 00:00:00Z' + n * interval '50 seconds'
            FROM generate_series(%d, %d) n
        """;
    private static final String REACTIONS = """
        INSERT INTO message_reactions (message_id, user_id, emoji)
            SELECT n, bench_id(2, n %% 997), 'tada' FROM generate_series(%d, %d) n WHERE n %% 5 = 0
        """;

    private ExportFill() {}

    public static void main(String... range) throws SQLException {
        int first = Integer.parseInt(range[0]);
        int last = Integer.parseInt(range[1]);
        try (Shutdown shutdown = new Shutdown(System.err::println)) {
            Database database =
                    Database.own(Configuration.from(System.getenv()), Database.PATIENCE, shutdown, line -> {});
            database.migrator().up();
            try (Connection connection = Connections.single(database.address()).getConnection();
                    Statement statement = connection.createStatement()) {
                fill(first, last, statement);
            }
        }
    }

    private static void fill(int first, int last, Statement statement) throws SQLException {
        if (first == 1) {
            for (String places : PLACES) {
                statement.execute(places);
            }
        }
        for (int from = first; from <= last; from += CHUNK) {
            int to = Math.min(from + CHUNK - 1, last);
            statement.execute(MESSAGES.formatted(from, to));
            statement.execute(REACTIONS.formatted(from, to));
        }
        statement.execute("VACUUM ANALYZE");
    }
}
