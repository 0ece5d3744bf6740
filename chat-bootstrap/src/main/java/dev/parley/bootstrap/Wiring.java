package dev.parley.bootstrap;

import dev.parley.api.ApiServer;
import dev.parley.api.http.Limits;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Readiness;
import dev.parley.bootstrap.identity.Argon2Passwords;
import dev.parley.bootstrap.identity.RandomTokens;
import dev.parley.bootstrap.identity.TimeOrderedIds;
import dev.parley.bootstrap.process.Steps;
import dev.parley.domain.usecase.Chat;
import dev.parley.persistence.jooq.JooqTransactions;
import java.time.InstantSource;
import javax.sql.DataSource;

/** The one place where the parts are put together. */
public final class Wiring {
    private Wiring() {}

    public static Application application(Configuration configuration, DataSource database, Steps steps) {
        ApiServer server = new ApiServer(chat(database), new Readiness(database), Limits.usual());
        return new Application(server, configuration.http(), steps);
    }

    public static Chat chat(DataSource database) {
        return Chat.over(new Chat.Adapters(
                new JooqTransactions(database),
                new Argon2Passwords(),
                new RandomTokens(),
                InstantSource.system(),
                new TimeOrderedIds()));
    }
}
