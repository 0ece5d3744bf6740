package dev.parley.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.Main;
import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.testing.ChildProcess;
import dev.parley.bootstrap.testing.CommandRun;
import dev.parley.bootstrap.testing.Sql;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Demo data by command and by a server's start; what is there afterwards is read from the tables. */
class DemoTest {
    private static final String TABLES = "SELECT table_name FROM information_schema.tables"
            + " WHERE table_schema = 'public' AND table_name !~ '^flyway_'";

    private final TestDatabase database = TestPostgres.emptyDatabase();
    private final DatabaseAddress address = new DatabaseAddress(database.url(), database.user(), database.password());
    private final Map<String, String> environment = Map.of(
            "PARLEY_PORT", "0",
            "PARLEY_DATABASE_URL", database.url(),
            "PARLEY_DATABASE_USER", database.user(),
            "PARLEY_DATABASE_PASSWORD", database.password());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void it_brings_a_home_workspace_with_assistants_and_their_first_messages() throws SQLException {
        demo();

        assertThat(Sql.ask(address, "SELECT kind FROM users ORDER BY kind"))
                .containsExactly("assistant", "assistant", "system");
        assertThat(Sql.ask(
                        address,
                        "SELECT u.username FROM messages m JOIN users u ON u.id = m.user_id"
                                + " JOIN channels c ON c.id = m.channel_id AND c.is_default"
                                + " JOIN workspaces w ON w.id = c.workspace_id AND w.name = 'Home' ORDER BY m.id"))
                .containsExactly("parley", "guide", "scribe");
    }

    @Test
    void running_it_twice_changes_nothing() throws SQLException {
        demo();
        Map<String, String> first = counts();

        demo();

        assertThat(counts()).isEqualTo(first);
    }

    @Test
    void the_operator_lets_an_account_in_who_then_invites_others() throws SQLException {
        demo();
        register("ada");
        CommandRun mistaken = CommandRun.of(environment, "demo", "--owner", "adam");

        CommandRun.of(environment, "demo", "--owner", "ada").succeeded();
        Map<String, String> counts = counts();
        CommandRun.of(environment, "demo", "--owner", "ada").succeeded();

        assertThat(mistaken.trouble()).contains("There is no such user");
        assertThat(counts()).isEqualTo(counts);
        Chat chat = Wiring.chat(database.dataSource());
        Actor ada = Actor.of(chat.overseeingAccounts().operator("ada").user());
        Workspace home =
                chat.keepingWorkspaces().list(ada, Optional.empty(), 10).items().getFirst();
        ChannelId general = chat.markingRead().unread(ada, home.id()).conversations().stream()
                .map(unread -> (ChannelId) unread.conversation())
                .findFirst()
                .orElseThrow();
        assertThat(home.name().value()).isEqualTo("Home");
        assertThat(chat.readingMessages()
                        .timeline(ada, general, PageRequest.newest(10))
                        .oldestFirst())
                .hasSize(3);
        register("ben");
        UserId ben = chat.overseeingAccounts().operator("ben").user();
        assertThat(chat.managingMembers().put(ada, home.id(), ben, Role.MEMBER).role())
                .isEqualTo(Role.MEMBER);
    }

    @Test
    void who_cannot_log_in_does_not_get_the_home_workspace() {
        demo();

        assertThat(CommandRun.of(environment, "demo", "--owner", "guide").trouble())
                .contains("somebody who cannot log in");
    }

    @Test
    void running_it_several_times_at_once_is_as_running_it_once() throws Exception {
        demo();
        Map<String, String> alone = counts();
        try (TestDatabase other = TestPostgres.emptyDatabase()) {
            Map<String, String> there = new TreeMap<>(environment);
            there.put("PARLEY_DATABASE_URL", other.url());
            Callable<Integer> run = () -> run(there);
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (Future<Integer> ended : threads.invokeAll(List.of(run, run, run, run))) {
                    assertThat(ended.get()).isZero();
                }
            }

            DatabaseAddress address = new DatabaseAddress(other.url(), other.user(), other.password());
            assertThat(counts(address)).isEqualTo(alone);
        }
    }

    @Test
    void every_workspace_that_lacks_a_default_channel_gets_one() throws SQLException {
        demo();
        Sql.execute(address, """
                INSERT INTO workspaces (name) SELECT 'made by hand ' || n FROM generate_series(1, 150) n;
                INSERT INTO workspaces (name, deleted_at) VALUES ('deleted', now());
                """);

        demo();

        assertThat(Sql.ask(
                        address,
                        "SELECT w.name FROM workspaces w WHERE NOT EXISTS ("
                                + "SELECT FROM channels c WHERE c.workspace_id = w.id AND c.is_default)"))
                .containsExactly("deleted");
    }

    @Test
    void what_was_deleted_does_not_come_back() throws SQLException {
        demo();
        Sql.execute(address, "UPDATE messages SET deleted_at = now()");

        demo();

        assertThat(Sql.ask(address, "SELECT count(*) FROM messages WHERE deleted_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void a_server_brings_it_in_when_it_is_told_to() throws SQLException {
        Map<String, String> telling = new TreeMap<>(environment);
        telling.put("PARLEY_DEMO", "true");

        try (ChildProcess server = ChildProcess.start(Main.class, telling, "serve")) {
            server.awaitLine("Demo data: home workspace ");
            server.awaitLine("Ready on ");
            server.terminate();
            assertThat(server.awaitEnd()).isZero();
        }

        assertThat(Sql.ask(address, "SELECT count(*) FROM messages")).containsExactly("3");
    }

    @Test
    void a_value_that_says_neither_yes_nor_no_is_a_wrong_setting() {
        Map<String, String> telling = new TreeMap<>(environment);
        telling.put("PARLEY_DEMO", "perhaps");
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);

        assertThat(CommandLineInterface.run(telling, new Console(stream, stream), "serve"))
                .isEqualTo(2);

        assertThat(told.toString(StandardCharsets.UTF_8)).contains("PARLEY_DEMO must be true or false");
    }

    private void register(String name) {
        Wiring.chat(database.dataSource())
                .registering()
                .register(new RegisterUser(
                        new Username(name),
                        new Email(name + "@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()));
    }

    private void demo() {
        assertThat(run(environment)).isZero();
    }

    private static int run(Map<String, String> environment) {
        PrintStream stream = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return CommandLineInterface.run(environment, new Console(stream, stream), "demo");
    }

    private Map<String, String> counts() throws SQLException {
        return counts(address);
    }

    private static Map<String, String> counts(DatabaseAddress address) throws SQLException {
        Map<String, String> counts = new TreeMap<>();
        for (String table : Sql.ask(address, TABLES)) {
            counts.put(table, Sql.ask(address, "SELECT count(*) FROM " + table).get(0));
        }
        return counts;
    }
}
