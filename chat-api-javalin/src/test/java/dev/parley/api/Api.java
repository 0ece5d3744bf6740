package dev.parley.api;

import dev.parley.api.http.Limits;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.Registration;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.time.Duration;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A server of its own for a test, on a free port, with everything in memory. */
final class Api implements AutoCloseable {
    final ManualClock clock = new ManualClock();
    final Chat chat;
    private final Transactions transactions;
    final int port;
    private final ApiServer server;

    Api(Limits limits, BooleanSupplier readiness, UnaryOperator<Transactions> store) {
        this(limits, readiness, store, Registration.OPEN);
    }

    private Api(
            Limits limits, BooleanSupplier readiness, UnaryOperator<Transactions> store, Registration registration) {
        this.transactions = store.apply(new InMemoryTransactions());
        this.chat = Chat.over(
                new Chat.Adapters(
                        transactions, new PlainPasswordHasher(), new SequentialTokens(), clock, new SequentialIds()),
                registration);
        this.server = new ApiServer(chat, readiness, limits);
        this.port = server.start("127.0.0.1", 0);
    }

    static Api start() {
        return start(Limits.usual());
    }

    static Api start(Limits limits) {
        return new Api(limits, () -> true, store -> store);
    }

    static Api startWith(Registration registration) {
        return new Api(Limits.usual(), () -> true, store -> store, registration);
    }

    static Api startUnready() {
        return new Api(Limits.usual(), () -> false, store -> store);
    }

    /** On a store that something is wrong with. */
    static Api startOn(UnaryOperator<Transactions> store) {
        return new Api(Limits.usual(), () -> true, store);
    }

    /** Somebody who has not logged in. */
    Client stranger() {
        return new Client("http://127.0.0.1:" + port, Map.of(), Contract.published());
    }

    /** Somebody with an account of this name, logged in. */
    Person person(String username) {
        stranger()
                .post(
                        "/api/v1/users",
                        "username",
                        username,
                        "email",
                        username + "@example.org",
                        "password",
                        Samples.PASSWORD);
        return logIn(username);
    }

    /** Somebody with an account, logged in anew. */
    Person logIn(String username) {
        Exchange session = stranger().post("/api/v1/sessions", "username", username, "password", Samples.PASSWORD);
        return new Person(session.text("/user/id"), stranger().bearing(session.text("/token")));
    }

    /** Assistants notice everything that happened in a conversation, as they do in the background. */
    void follow(ConversationId where) {
        transactions.write(stored -> {
            chat.assisting().notice(stored, where, stored.feed().read(FeedId.of(where), 0, 1000));
            return where;
        });
    }

    /** Time passes, so that what happens next is later. */
    void later() {
        clock.advance(Duration.ofMillis(1));
    }

    @Override
    public void close() {
        server.close();
    }

    record Person(String id, Client client) {}
}
