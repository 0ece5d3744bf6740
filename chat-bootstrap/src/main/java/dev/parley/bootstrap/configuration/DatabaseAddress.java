package dev.parley.bootstrap.configuration;

import java.util.Optional;

/** How to reach a database. Its text form leaves the password out. */
public record DatabaseAddress(String jdbcUrl, Optional<String> user, Optional<String> password) {

    public DatabaseAddress(String jdbcUrl, String user, String password) {
        this(jdbcUrl, Optional.of(user), Optional.of(password));
    }

    /** The server and database, without the options, among which a password can be. */
    public String name() {
        return jdbcUrl.replaceFirst("^jdbc:", "").replaceFirst("\\?.*", "");
    }

    @Override
    public String toString() {
        return name();
    }
}
