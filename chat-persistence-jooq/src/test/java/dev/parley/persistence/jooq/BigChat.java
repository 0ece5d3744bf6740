package dev.parley.persistence.jooq;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A workspace in which much was said: 100,000 messages in 21 channels and as many in 21 direct messages, a seventh of
 * them replies, with reactions, mentions, deletions, followers and events. In the first ones nothing was said lately. The
 * first user has read nothing, the second everything. The ids say what is what.
 */
final class BigChat {
    static final WorkspaceId WORKSPACE = new WorkspaceId(id(1, 0));

    // VACUUM finds only that visible to all which is surely stored, and which no other snapshot may still pass over.
    private static final String PREPARE = """
            SET synchronous_commit = on;
            DO $$ BEGIN
                EXECUTE (SELECT string_agg(format('ALTER TABLE %I SET (autovacuum_enabled = false)', relname), ';')
                    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r');
            END $$;
            """;
    // Written as SQL, since the adapter that is tested would take minutes.
    private static final String FILL = """
            CREATE FUNCTION test_id(kind int, number int) RETURNS uuid LANGUAGE sql IMMUTABLE
                AS $$ SELECT (to_char(kind, 'FM00000000') || '-0000-7000-8000-' || to_char(number, 'FM000000000000'))::uuid $$;
            INSERT INTO workspaces (id, name) VALUES (test_id(1, 0), 'Everybody');
            INSERT INTO users (id, kind, username, display_name)
                SELECT test_id(2, n), 'bot', 'user-' || n, 'User ' || n FROM generate_series(0, 99) n;
            INSERT INTO workspace_members (workspace_id, user_id, role)
                SELECT test_id(1, 0), test_id(2, n), 'member' FROM generate_series(0, 99) n;
            INSERT INTO sessions (user_id, token_hash, expires_at)
                SELECT test_id(2, n % 100), sha256(n::text::bytea), now() + interval '1 day' FROM generate_series(1, 20000) n;
            INSERT INTO channels (id, workspace_id, name)
                SELECT test_id(3, n), test_id(1, 0), 'channel-' || n FROM generate_series(0, 20) n;
            INSERT INTO direct_message_channels (id, workspace_id, member_set)
                SELECT test_id(4, n), test_id(1, 0), ARRAY[test_id(2, 0), test_id(2, n + 1)] FROM generate_series(0, 20) n;
            INSERT INTO audit_entries (action, actor_id, user_id, workspace_id, created_at)
                SELECT 'member.added', test_id(2, 0), test_id(2, n % 100), CASE WHEN n % 2 = 0 THEN test_id(1, n % 3) END,
                    timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second'
                FROM generate_series(1, 20000) n;
            INSERT INTO feed_heads SELECT test_id(9, n), 10 FROM generate_series(1, 20000) n;
            INSERT INTO feed_positions (feed_id, consumer, position)
                SELECT feed_id, consumer, head FROM feed_heads, (VALUES ('notifications'), ('assistants')) AS c (consumer);
            INSERT INTO channel_members (channel_id, user_id)
                SELECT test_id(3, c), test_id(2, u) FROM generate_series(0, 20) c, generate_series(0, 99) u;
            INSERT INTO direct_message_members (channel_id, user_id)
                SELECT test_id(4, c), test_id(2, u) FROM generate_series(0, 20) c, LATERAL (VALUES (0), (c + 1)) AS m (u);
            """;
    private static final String FILL_MESSAGES = """
            INSERT INTO %1$s (id, channel_id, user_id, parent_id, also_to_channel, content, mentioned_user_ids,
                    client_message_id, created_at, deleted_at)
                SELECT %3$d + n, test_id(%4$d, CASE WHEN n > 60000 AND n %% 20 = 0 THEN 20 ELSE n %% 20 END), test_id(2, n %% 100),
                    CASE WHEN n %% 7 = 0 AND n > 40 THEN %3$d + n - 20 END, n %% 21 = 0 AND n > 40, 'Message ' || n,
                    CASE WHEN n %% 10 = 1 THEN ARRAY[test_id(2, n / 10 %% 100)] ELSE '{}' END,
                    'client-' || %3$d + n, timestamptz '2026-01-01 00:00:00Z' + n * interval '1 second',
                    CASE WHEN n %% 50 = 3 THEN now() END
                FROM generate_series(1, 100000) n;
            INSERT INTO %2$s (message_id, user_id, emoji)
                SELECT %3$d + n, test_id(2, u), 'thumbsup' FROM generate_series(2, 100000, 2) n, generate_series(0, 1) u;
            INSERT INTO %5$s (channel_id, message_id, user_id)
                SELECT channel_id, parent_id, unnest(ARRAY[user_id, test_id(2, 0), test_id(2, 1)]) FROM %1$s
                WHERE parent_id IS NOT NULL AND parent_id %% 10 = 1 ON CONFLICT DO NOTHING;
            INSERT INTO %5$s (channel_id, message_id, user_id)
                SELECT channel_id, id, test_id(2, n) FROM %1$s, generate_series(2, 20) n WHERE id %% 70 = 2;
            UPDATE %5$s SET last_read_message_id = 400000 WHERE user_id = test_id(2, 1);
            UPDATE %6$s SET last_read_message_id = 400000 WHERE user_id = test_id(2, 1);
            INSERT INTO notifications (id, user_id, kind, conversation_id, is_direct, message_id, actor_id)
                SELECT uuid_v7(), test_id(2, n / 10 %% 100), 'mention', test_id(%4$d, n %% 20), %4$d = 4, %3$d + n, test_id(2, n %% 100)
                FROM generate_series(1, 100000, 10) n;
            INSERT INTO feed_heads SELECT test_id(%4$d, c), 5000 FROM generate_series(0, 20) c;
            INSERT INTO feed_events (feed_id, position, kind, actor_id)
                SELECT test_id(%4$d, c), n, 'message.posted', test_id(2, 0) FROM generate_series(0, 20) c, generate_series(1, 5000) n;
            """;

    private BigChat() {}

    static void fill(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(PREPARE);
            statement.execute(FILL);
            statement.execute(FILL_MESSAGES.formatted(
                    "messages", "message_reactions", 0, 3, "thread_followers", "channel_members"));
            statement.execute(FILL_MESSAGES.formatted(
                    "direct_messages",
                    "direct_message_reactions",
                    200_000,
                    4,
                    "direct_message_thread_followers",
                    "direct_message_members"));
            statement.execute("SELECT setval('message_ids', 400000)");
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static UserId user(int number) {
        return new UserId(id(2, number));
    }

    static ChannelId channel(int number) {
        return new ChannelId(id(3, number));
    }

    static DirectMessageChannelId directMessage(int number) {
        return new DirectMessageChannelId(id(4, number));
    }

    /** One of those that were said, by its number; multiples of 20 are in the first conversation. */
    static Message message(PostgresStore store, ConversationId place, int number) {
        long first = place instanceof ChannelId ? 0 : 200_000;
        return store.transactions()
                .read(stored -> stored.messages()
                        .find(new MessageId(first + number))
                        .filter(message -> message.conversation().equals(place))
                        .orElseThrow());
    }

    private static UUID id(int kind, int number) {
        return UUID.fromString("%08d-0000-7000-8000-%012d".formatted(kind, number));
    }
}
