package dev.parley.bootstrap;

import dev.parley.api.ApiServer;
import dev.parley.api.http.Limits;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Readiness;
import dev.parley.bootstrap.identity.Argon2Passwords;
import dev.parley.bootstrap.identity.RandomTokens;
import dev.parley.bootstrap.identity.TimeOrderedIds;
import dev.parley.bootstrap.process.Background;
import dev.parley.bootstrap.process.Steps;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.Registration;
import dev.parley.persistence.jooq.JooqTransactions;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The one place where the parts are put together. */
public final class Wiring {
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration REFUSALS = Duration.ofMinutes(10);

    private Wiring() {}

    public static Application application(Configuration configuration, DataSource database, Steps steps) {
        Background background = new Background();
        Transactions transactions = new JooqTransactions(database, background::moved);
        Chat chat = chat(transactions, configuration.registration());
        background.following("notifications", chat.notifying()::step, chat.notifying()::moved);
        background.every(HOURLY, "what is to go for good", chat.purging()::step);
        background.every(HOURLY, "what purged people wrote", chat.offboarding()::step);
        background.every(REFUSALS, "refused log-ins", () -> {
            chat.signingIn().recordRefusals();
            return false;
        });
        background.atLast("refused log-ins", chat.signingIn()::recordRefusals);
        configuration
                .assistants()
                .ifPresentOrElse(
                        settings -> Assistance.begin(background, transactions, chat, settings, steps),
                        () -> steps.tell("Assistants answer nothing: PARLEY_ASSISTANT_URL is not set."));
        ApiServer server = new ApiServer(chat, new Readiness(database), Limits.usual());
        return new Application(server, background, configuration.http(), steps);
    }

    /** For commands: what people may do by themselves does not matter to whoever runs the server. */
    public static Chat chat(DataSource database) {
        return chat(new JooqTransactions(database), Registration.OPEN);
    }

    private static Chat chat(Transactions transactions, Registration registration) {
        return Chat.over(
                new Chat.Adapters(
                        transactions,
                        new Argon2Passwords(),
                        new RandomTokens(),
                        InstantSource.system(),
                        new TimeOrderedIds()),
                registration);
    }
}
