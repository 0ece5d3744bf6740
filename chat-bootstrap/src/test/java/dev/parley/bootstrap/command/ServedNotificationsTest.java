package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The whole process on Postgres, its work in the background included. */
class ServedNotificationsTest {
    private static final String PASSWORD = "a long pass phrase";

    @AutoClose
    private final TestDatabase database = TestPostgres.migratedDatabase();

    private final Chat chat = Wiring.chat(database.dataSource());
    private final Actor ada = person("ada");
    private final Actor bob = person("bob");
    private final WorkspaceId workspace =
            chat.keepingWorkspaces().found(ada, new WorkspaceName("Engines")).id();
    private final ChannelId general = chat.keepingChannels()
            .list(ada, workspace, Optional.empty(), 1)
            .items()
            .get(0)
            .id();
    private final Token token =
            chat.signingIn().signIn(new SignIn("ada", PASSWORD, "test")).token();

    ServedNotificationsTest() {
        chat.managingMembers().put(ada, workspace, bob.user(), Role.MEMBER);
    }

    @Test
    void a_mention_is_told_also_when_the_server_is_killed_before_and_just_once() throws Exception {
        try (ChildProcess server = serve()) {
            URI address = address(server);
            post(address, "the first, @bob");
            await(() -> mentions() == 1);

            killWhileNotifying(server, address);
        }
        assertThat(mentions()).isEqualTo(1);

        try (ChildProcess server = serve()) {
            URI address = address(server);
            await(() -> mentions() == 2);
            post(address, "the third, @bob");
            await(() -> mentions() == 3);
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }

        assertThat(mentions()).isEqualTo(3);
        assertThat(ask("SELECT count(*) FROM feed_events WHERE kind = 'notification.added' AND message_id IS NOT NULL"
                        + " AND feed_id = '" + bob.user() + "'"))
                .isEqualTo(3);
    }

    /** The message is acknowledged, and its notification waits for a table that somebody has locked. */
    private void killWhileNotifying(ChildProcess server, URI address) throws Exception {
        try (Connection connection = database.dataSource().getConnection();
                Statement locking = connection.createStatement()) {
            connection.setAutoCommit(false);
            locking.execute("LOCK TABLE notifications IN EXCLUSIVE MODE");
            post(address, "the second, @bob");
            await(() ->
                    ask("SELECT count(*) FROM pg_locks WHERE NOT granted AND database = (SELECT oid FROM pg_database"
                                    + " WHERE datname = current_database()) AND relation = 'notifications'::regclass")
                            > 0);
            server.kill();
            connection.rollback();
        }
    }

    private int mentions() {
        return (int) chat.readingNotifications().list(bob, Optional.empty(), 200).items().stream()
                .filter(notified -> notified.notification().kind() == NotificationKind.MENTION)
                .count();
    }

    private long ask(String count) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(count)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void post(URI address, String content) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/channels/" + general + "/messages"))
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"content\":\"" + content + "\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(201);
        }
    }

    private Actor person(String name) {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username(name), new Email(name + "@example.org"), new Password(PASSWORD), Optional.empty()))
                .id());
    }

    private ChildProcess serve() {
        Map<String, String> environment = Map.of(
                "PARLEY_PORT", "0",
                "PARLEY_DATABASE_URL", database.url(),
                "PARLEY_DATABASE_USER", database.user(),
                "PARLEY_DATABASE_PASSWORD", database.password());
        return ChildProcess.start(Main.class, environment, "serve");
    }

    private static URI address(ChildProcess server) {
        return URI.create(server.awaitLine("Ready on ").replaceAll("Ready on (\\S+) .*", "$1"));
    }

    /** Asks again and again; what never comes fails. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it takes too long").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
