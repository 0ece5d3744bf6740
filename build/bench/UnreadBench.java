import com.zaxxer.hikari.HikariDataSource;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Transactions;
import dev.parley.persistence.jooq.JooqTransactions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Asks what is unread in a workspace of 200 channels, 20 direct messages and 1,000 followed threads, while it grows to
 * 10,000, 100,000 and 1,000,000 messages: caught up, a little behind, and with everything unread. The database must be
 * empty.
 */
final class UnreadBench {
    private static final int CHUNK = 50_000;
    /** As many as a server has answered after some minutes; until then the JVM, not the database, takes most of the time. */
    private static final int FIRST_REHEARSAL = 2_000;
    private static final Duration REHEARSAL = Duration.ofSeconds(2);
    private static final Duration MEASUREMENT = Duration.ofSeconds(5);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(id(1));
    private static final UserId READER = new UserId(id(2));

    private static final String[] PLACES = {
        """
        CREATE FUNCTION bench_id(kind int, number int) RETURNS uuid LANGUAGE sql IMMUTABLE
            AS $$ SELECT (to_char(kind, 'FM00000000') || '-0000-7000-8000-' || to_char(number, 'FM000000000000'))::uuid $$
        """,
        "INSERT INTO workspaces (id, name) VALUES (bench_id(1, 0), 'Everybody')",
        """
        INSERT INTO users (id, kind, username, display_name)
            SELECT bench_id(2, n), 'bot', 'user-' || n, 'User ' || n FROM generate_series(0, 99) n
        """,
        """
        INSERT INTO channels (id, workspace_id, name)
            SELECT bench_id(3, n), bench_id(1, 0), 'channel-' || n FROM generate_series(0, 199) n
        """,
        """
        INSERT INTO channel_members (channel_id, user_id)
            SELECT bench_id(3, c), bench_id(2, u) FROM generate_series(0, 199) c, generate_series(0, 99) u
        """,
        """
        INSERT INTO direct_message_channels (id, workspace_id, member_set)
            SELECT bench_id(4, n), bench_id(1, 0), ARRAY[bench_id(2, 0), bench_id(2, n + 1)] FROM generate_series(0, 19) n
        """,
        """
        INSERT INTO direct_message_members (channel_id, user_id)
            SELECT bench_id(4, c), bench_id(2, u) FROM generate_series(0, 19) c, LATERAL (VALUES (0), (c + 1)) AS m (u)
        """
    };
    /** Half of all is said in ten channels, a seventh are replies, a tenth mention somebody, nothing is the reader's. */
    private static final String MESSAGES = """
        INSERT INTO messages (id, channel_id, user_id, parent_id, content, mentioned_user_ids, created_at)
            SELECT n, bench_id(3, CASE WHEN n %% 2 = 0 THEN n / 2 %% 10 ELSE n %% 200 END), bench_id(2, n %% 99 + 1),
                CASE WHEN n %% 7 = 0 AND n > 200 THEN n - 200 END, 'Message ' || n,
                CASE WHEN n %% 10 = 1 THEN ARRAY[bench_id(2, n / 10 %% 100)] ELSE '{}' END,
                timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second'
            FROM generate_series(%d, %d) n
        """;
    private static final String DIRECT_MESSAGES = """
        INSERT INTO direct_messages (id, channel_id, user_id, content, created_at)
            SELECT 2000000 + n, bench_id(4, n %% 20), bench_id(2, n %% 20 + 1), 'Message ' || n,
                timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second'
            FROM generate_series(%d, %d) n
        """;
    private static final String FOLLOW = """
        INSERT INTO thread_followers (channel_id, message_id, user_id)
            SELECT channel_id, id, bench_id(2, 0) FROM messages WHERE id IN (
                SELECT parent_id FROM (SELECT parent_id, row_number() OVER (ORDER BY parent_id) AS nth, count(*) OVER () AS number
                    FROM (SELECT DISTINCT parent_id FROM messages WHERE parent_id IS NOT NULL) AS roots) AS numbered
                WHERE nth %% greatest(number / 1000, 1) = 0 LIMIT 1000)
        """.replace("%%", "%");

    private final HikariDataSource source;
    private final Transactions store;
    private double[] first = {};

    private UnreadBench(HikariDataSource source) {
        this.source = source;
        this.store = new JooqTransactions(source);
    }

    public static void main(String... sizes) throws SQLException {
        try (Shutdown shutdown = new Shutdown(System.err::println)) {
            Database database =
                    Database.own(Configuration.from(System.getenv()), Database.PATIENCE, shutdown, System.err::println);
            database.migrator().up();
            new UnreadBench(database.pool()).run(sizes);
        }
    }

    private void run(String... sizes) throws SQLException {
        execute(PLACES);
        for (int i = 0; i < FIRST_REHEARSAL; i++) {
            ask();
        }
        System.out.printf("%-10s | %-11s | %10s | %10s | %5s | %s%n", "messages", "unread", "fastest ms", "median ms", "ratio", "found");
        int present = 0;
        for (String size : sizes) {
            int wanted = Integer.parseInt(size);
            grow(present, wanted);
            present = wanted;
            double[] medians = {
                measure(wanted, "nothing", 0, 0), measure(wanted, "the last 1%", 1, wanted / 100), measure(wanted, "everything", 2, wanted)
            };
            first = first.length == 0 ? medians : first;
        }
    }

    private void grow(int present, int wanted) throws SQLException {
        for (int from = present + 1; from <= wanted; from += CHUNK) {
            int to = Math.min(from + CHUNK - 1, wanted);
            execute(MESSAGES.formatted(from, to));
        }
        execute(DIRECT_MESSAGES.formatted(present / 10 + 1, wanted / 10), "TRUNCATE thread_followers", FOLLOW);
    }

    /** With the last messages unread everywhere. */
    private double measure(int size, String what, int column, int behind) throws SQLException {
        execute(
                "UPDATE channel_members SET last_read_message_id = " + (size - behind) + " WHERE user_id = bench_id(2, 0)",
                "UPDATE thread_followers SET last_read_message_id = " + (size - behind),
                "UPDATE direct_message_members SET last_read_message_id = " + (2_000_000 + (size - behind) / 10));
        execute("VACUUM ANALYZE");
        times(REHEARSAL);
        List<Double> times = times(MEASUREMENT);
        double median = times.get(times.size() / 2);
        System.out.printf(
                Locale.ROOT,
                "%-10d | %-11s | %10.1f | %10.1f | %5.2f | %s%n",
                size, what, times.get(0), median, first.length == 0 ? 1 : median / first[column], found());
        return median;
    }

    /** In milliseconds, ascending. */
    private List<Double> times(Duration duration) {
        List<Double> times = new ArrayList<>();
        long end = System.nanoTime() + duration.toNanos();
        while (times.isEmpty() || System.nanoTime() < end) {
            long begun = System.nanoTime();
            ask();
            times.add((System.nanoTime() - begun) / 1e6);
        }
        times.sort(null);
        return times;
    }

    private Backlog ask() {
        return store.read(stored -> stored.readMarkers().unread(WORKSPACE, READER, Visibility.usual(false)));
    }

    private String found() {
        Backlog backlog = ask();
        int messages = backlog.conversations().stream().mapToInt(unread -> unread.messages()).sum();
        int mentions = backlog.conversations().stream().mapToInt(unread -> unread.mentions()).sum();
        return messages + " messages, " + mentions + " mentions, " + backlog.threads().size() + " threads";
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET statement_timeout = 0");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static UUID id(int kind) {
        return UUID.fromString("%08d-0000-7000-8000-000000000000".formatted(kind));
    }
}
