package dev.parley.bootstrap.backup;

import static java.util.function.Predicate.not;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * The address of a database as the variables that Postgres' programs read. Variables, since everybody on a machine can
 * read a program's arguments, and a password may be among them.
 */
final class LibpqVariables {
    /** The driver's options that have another name for libpq. */
    private static final Map<String, String> OPTIONS = Map.of(
            "sslmode", "PGSSLMODE",
            "sslrootcert", "PGSSLROOTCERT",
            "sslcert", "PGSSLCERT",
            "sslkey", "PGSSLKEY",
            "channelBinding", "PGCHANNELBINDING",
            "gssEncMode", "PGGSSENCMODE");

    private LibpqVariables() {}

    static Map<String, String> of(DatabaseAddress address) {
        Properties parsed = Optional.ofNullable(Driver.parseURL(address.jdbcUrl(), new Properties()))
                .orElseThrow(() -> new IllegalArgumentException("an address that was parsed before"));
        Map<String, String> variables = new HashMap<>();
        put(variables, "PGHOST", value(parsed, "PGHOST"));
        put(variables, "PGPORT", value(parsed, "PGPORT"));
        put(variables, "PGDATABASE", value(parsed, "PGDBNAME"));
        put(variables, "PGUSER", address.user().or(() -> value(parsed, "user")));
        put(variables, "PGPASSWORD", address.password().or(() -> value(parsed, "password")));
        OPTIONS.forEach((option, variable) -> put(variables, variable, value(parsed, option)));
        value(parsed, "targetServerType")
                .filter(type -> type.equals("primary") || type.equals("master"))
                .ifPresent(type -> variables.put("PGTARGETSESSIONATTRS", "read-write"));
        variables.put("PGAPPNAME", "parley");
        variables.put("PGCLIENTENCODING", "UTF8");
        return variables;
    }

    private static Optional<String> value(Properties properties, String property) {
        return Optional.ofNullable(properties.getProperty(property)).filter(not(String::isEmpty));
    }

    private static void put(Map<String, String> variables, String name, Optional<String> value) {
        value.ifPresent(text -> variables.put(name, text));
    }
}
