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
            "gssEncMode", "PGGSSENCMODE",
            "options", "PGOPTIONS");

    /** What the driver makes of {@code ssl=true}, which libpq does not know and would fall back from. */
    private static final String SSL = "verify-full";

    private LibpqVariables() {}

    static Map<String, String> of(DatabaseAddress address) {
        Properties parsed = Optional.ofNullable(Driver.parseURL(address.jdbcUrl(), new Properties()))
                .orElseThrow(() -> new IllegalArgumentException("an address that was parsed before"));
        Map<String, String> variables = new HashMap<>();
        put(variables, "PGHOST", value(parsed, "PGHOST").map(LibpqVariables::withoutBrackets));
        put(variables, "PGPORT", value(parsed, "PGPORT"));
        put(variables, "PGDATABASE", value(parsed, "PGDBNAME"));
        put(variables, "PGUSER", address.user().or(() -> value(parsed, "user")));
        put(variables, "PGPASSWORD", address.password().or(() -> value(parsed, "password")));
        if (wantsSsl(parsed)) {
            variables.put("PGSSLMODE", SSL);
        }
        OPTIONS.forEach((option, variable) -> put(variables, variable, value(parsed, option)));
        value(parsed, "targetServerType")
                .filter(type -> type.equals("primary") || type.equals("master"))
                .ifPresent(type -> variables.put("PGTARGETSESSIONATTRS", "read-write"));
        variables.put("PGAPPNAME", "parley");
        variables.put("PGCLIENTENCODING", "UTF8");
        return variables;
    }

    /** A URL has brackets around a number of the Internet's version 6; a host has none. */
    private static String withoutBrackets(String hosts) {
        return hosts.replace("[", "").replace("]", "");
    }

    private static boolean wantsSsl(Properties parsed) {
        String ssl = parsed.getProperty("ssl", "false");
        return ssl.isEmpty() || ssl.equalsIgnoreCase("true");
    }

    private static Optional<String> value(Properties properties, String property) {
        return Optional.ofNullable(properties.getProperty(property)).filter(not(String::isEmpty));
    }

    private static void put(Map<String, String> variables, String name, Optional<String> value) {
        value.ifPresent(text -> variables.put(name, text));
    }
}
