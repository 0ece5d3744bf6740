package dev.parley.bootstrap.backup;

import static java.util.function.Predicate.not;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * The address of a database as the variables that Postgres' programs read. Variables, since everybody on a machine can
 * read a program's arguments, and a password may be among them.
 */
final class LibpqVariables {
    /** The driver's options that have another name for libpq. */
    private static final Map<PGProperty, String> OPTIONS = Map.of(
            PGProperty.SSL_MODE, "PGSSLMODE",
            PGProperty.SSL_ROOT_CERT, "PGSSLROOTCERT",
            PGProperty.SSL_CERT, "PGSSLCERT",
            PGProperty.SSL_KEY, "PGSSLKEY",
            PGProperty.CHANNEL_BINDING, "PGCHANNELBINDING",
            PGProperty.GSS_ENC_MODE, "PGGSSENCMODE");

    private LibpqVariables() {}

    static Map<String, String> of(DatabaseAddress address) {
        Properties parsed = Optional.ofNullable(Driver.parseURL(address.jdbcUrl(), new Properties()))
                .orElseThrow(() -> new IllegalArgumentException("an address that was parsed before"));
        Map<String, String> variables = new HashMap<>();
        put(variables, "PGHOST", value(parsed, PGProperty.PG_HOST));
        put(variables, "PGPORT", value(parsed, PGProperty.PG_PORT));
        put(variables, "PGDATABASE", value(parsed, PGProperty.PG_DBNAME));
        put(variables, "PGUSER", address.user().or(() -> value(parsed, PGProperty.USER)));
        put(variables, "PGPASSWORD", address.password().or(() -> value(parsed, PGProperty.PASSWORD)));
        OPTIONS.forEach((option, variable) -> put(variables, variable, value(parsed, option)));
        value(parsed, PGProperty.TARGET_SERVER_TYPE)
                .filter(type -> type.equals("primary") || type.equals("master"))
                .ifPresent(type -> variables.put("PGTARGETSESSIONATTRS", "read-write"));
        variables.put("PGAPPNAME", "parley");
        variables.put("PGCLIENTENCODING", "UTF8");
        return variables;
    }

    private static Optional<String> value(Properties properties, PGProperty property) {
        return Optional.ofNullable(properties.getProperty(property.getName())).filter(not(String::isEmpty));
    }

    private static void put(Map<String, String> variables, String name, Optional<String> value) {
        value.ifPresent(text -> variables.put(name, text));
    }
}
