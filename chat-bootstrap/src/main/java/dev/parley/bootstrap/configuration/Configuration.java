package dev.parley.bootstrap.configuration;

import static java.util.function.Predicate.not;

import dev.parley.domain.usecase.people.Registration;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of one process, from variables whose names begin with {@code PARLEY_}, or for a database's address with
 * nothing. Without a server named, the database is an embedded Postgres in the data directory.
 */
public record Configuration(
        HttpAddress http,
        Path dataDirectory,
        Optional<DatabaseAddress> server,
        Optional<AssistantSettings> assistants,
        Registration registration) {

    /** Throws {@link BadConfiguration} naming the first variable that cannot be used; an empty one counts as not set. */
    public static Configuration from(Map<String, String> environment) {
        return new Configuration(
                HttpAddress.of(
                        value(environment, "PARLEY_HOST").orElse("127.0.0.1"),
                        value(environment, "PARLEY_PORT").orElse("8080")),
                path(value(environment, "PARLEY_DATA_DIR").orElse("data")),
                server(environment),
                AssistantSettings.from(environment),
                value(environment, "PARLEY_REGISTRATION")
                        .map(Configuration::registration)
                        .orElse(Registration.OPEN));
    }

    private static Registration registration(String text) {
        return switch (text) {
            case "open" -> Registration.OPEN;
            case "invite" -> Registration.INVITE;
            case "closed" -> Registration.CLOSED;
            default ->
                throw new BadConfiguration("PARLEY_REGISTRATION must be open, invite or closed, not \"" + text + "\".");
        };
    }

    private static Optional<DatabaseAddress> server(Map<String, String> environment) {
        String names = databaseVariables(environment);
        Optional<String> user = value(environment, names + "USER");
        Optional<String> password = // As it is: a password may begin or end with a blank.
                Optional.ofNullable(environment.get(names + "PASSWORD")).filter(not(String::isEmpty));
        Optional<DatabaseAddress> server =
                value(environment, names + "URL").map(url -> DatabaseUrl.parse(url, user, password));
        if (server.isEmpty() && (user.isPresent() || password.isPresent())) {
            throw new BadConfiguration(names + "USER and " + names + "PASSWORD need a " + names + "URL to go with.");
        }
        return server;
    }

    /** What hosting services set has no prefix; when one of ours is set, only ours count, so that the two never mix. */
    private static String databaseVariables(Map<String, String> environment) {
        boolean ours = Stream.of("URL", "USER", "PASSWORD")
                .anyMatch(name -> value(environment, "PARLEY_DATABASE_" + name).isPresent());
        return ours ? "PARLEY_DATABASE_" : "DATABASE_";
    }

    private static Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException invalid) {
            throw new BadConfiguration("PARLEY_DATA_DIR must be a path of a directory, not \"" + text + "\".");
        }
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(not(String::isEmpty));
    }
}
