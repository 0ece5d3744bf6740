package dev.parley.bootstrap;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.identity.Argon2Passwords;
import dev.parley.bootstrap.testing.Sql;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.Chat;
import dev.parley.migrations.Migrator;
import dev.parley.migrations.testing.TestDatabase;
import dev.parley.migrations.testing.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database that the first version filled, brought to the schema of this one. */
record UpgradedTeam(TestDatabase database, Map<String, List<String>> before, Map<String, List<String>> after)
        implements AutoCloseable {
    static final String FOUNDATION = "20261101091900";
    static final String PASSWORD = "a long pass phrase";
    static final Actor OLGA = actor(1);
    static final Actor ADAM = actor(2);
    static final Actor ANN = actor(3);
    static final WorkspaceId TEAM = new WorkspaceId(id(0x11));
    static final ChannelId GENERAL = new ChannelId(id(0x21));
    static final ChannelId SECRET = new ChannelId(id(0x22));
    static final DirectMessageChannelId DIRECT = new DirectMessageChannelId(id(0x31));
    static final MessageId MENTION = new MessageId(101);

    private static final Path ROWS = Path.of("src/test/resources/filled-by-the-foundation.sql");

    static UpgradedTeam upgraded() {
        TestDatabase database = TestPostgres.emptyDatabase();
        DatabaseAddress address = address(database);
        Migrator migrator = Migrator.on(database.dataSource());
        try {
            migrator.upTo(FOUNDATION);
            String hash = new Argon2Passwords().hash(new Password(PASSWORD)).value();
            Sql.execute(address, Files.readString(ROWS).replace("HASH", hash));
            FoundationRows rows = FoundationRows.of(address);
            Map<String, List<String>> before = rows.read(address);
            migrator.up();
            return new UpgradedTeam(database, before, rows.read(address));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Chat chat() {
        return Wiring.chat(database.dataSource());
    }

    Migrator migrator() {
        return Migrator.on(database.dataSource());
    }

    DatabaseAddress address() {
        return address(database);
    }

    @Override
    public void close() {
        database.close();
    }

    static Actor actor(int number) {
        return Actor.of(new UserId(id(number)));
    }

    static UUID id(int number) {
        return UUID.fromString("01930000-0000-7000-8000-0000000000%02x".formatted(number));
    }

    private static DatabaseAddress address(TestDatabase database) {
        return new DatabaseAddress(database.url(), database.user(), database.password());
    }
}
