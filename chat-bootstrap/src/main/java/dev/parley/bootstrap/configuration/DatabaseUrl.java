package dev.parley.bootstrap.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.function.Predicate.not;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Reads both forms in which people write where a database is: {@code jdbc:postgresql://host/database}, and libpq's
 * {@code postgresql://user:password@host/database}, which hosting services hand out.
 */
final class DatabaseUrl {
    private static final String EXPECTED =
            "PARLEY_DATABASE_URL (or DATABASE_URL) must look like postgresql://host:5432/database"
                    + " or jdbc:postgresql://host:5432/database.";

    /** libpq's options that pgjdbc knows by another name; the others have the same name or no meaning here. */
    private static final Map<String, String> JDBC_OPTIONS = Map.of(
            "application_name", "ApplicationName",
            "channel_binding", "channelBinding",
            "connect_timeout", "connectTimeout",
            "target_session_attrs", "targetServerType");

    private DatabaseUrl() {}

    static DatabaseAddress parse(String url, Optional<String> user, Optional<String> password) {
        if (url.startsWith("jdbc:postgresql:")) {
            requireNoCredentials(url);
            return address(url, user, password);
        }
        if (url.startsWith("postgresql://") || url.startsWith("postgres://")) {
            return fromLibpq(uri(url), user, password);
        }
        throw new BadConfiguration(EXPECTED);
    }

    /** The driver would take them for a part of the host's name, and whoever reads the log would see them. */
    private static void requireNoCredentials(String jdbcUrl) {
        if (jdbcUrl.matches("jdbc:postgresql://[^/?]*@.*")) {
            throw new BadConfiguration("PARLEY_DATABASE_URL (or DATABASE_URL) must not have a user or password in its"
                    + " jdbc: form; they belong in PARLEY_DATABASE_USER and PARLEY_DATABASE_PASSWORD (or DATABASE_…).");
        }
    }

    private static DatabaseAddress fromLibpq(URI uri, Optional<String> user, Optional<String> password) {
        String authority = Optional.ofNullable(uri.getRawAuthority()).orElse("");
        int at = authority.lastIndexOf('@');
        String[] credentials = authority.substring(0, Math.max(at, 0)).split(":", 2);
        String hosts = authority.substring(at + 1);
        String path = Optional.ofNullable(uri.getRawPath()).orElse("");
        if (hosts.isEmpty() || path.length() < 2) {
            throw new BadConfiguration(EXPECTED);
        }
        return address(
                "jdbc:postgresql://" + hosts + path + options(uri),
                user.or(() -> part(credentials, 0)),
                password.or(() -> part(credentials, 1)));
    }

    private static DatabaseAddress address(String jdbcUrl, Optional<String> user, Optional<String> password) {
        try {
            new PGSimpleDataSource().setUrl(jdbcUrl);
        } catch (IllegalArgumentException malformed) {
            throw new BadConfiguration(EXPECTED);
        }
        return new DatabaseAddress(jdbcUrl, user, password);
    }

    private static Optional<String> part(String[] credentials, int index) {
        return Arrays.stream(credentials)
                .skip(index)
                .findFirst()
                .map(part -> URLDecoder.decode(part.replace("+", "%2B"), UTF_8))
                .filter(not(String::isEmpty));
    }

    private static String options(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        return Arrays.stream(uri.getRawQuery().split("&"))
                .map(option -> option.split("=", 2))
                .map(option ->
                        JDBC_OPTIONS.getOrDefault(option[0], option[0]) + (option.length == 2 ? "=" + option[1] : ""))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static URI uri(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException malformed) {
            throw new BadConfiguration(EXPECTED);
        }
    }
}
