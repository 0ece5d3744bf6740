package dev.parley.bootstrap.configuration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build is, as the build has written it down. */
public record Versions(String parley, String postgres) {

    public static Versions ofThisBuild() {
        Properties properties = new Properties();
        try (InputStream file = Objects.requireNonNull(Versions.class.getResourceAsStream("versions.properties"))) {
            properties.load(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Versions(properties.getProperty("parley", ""), properties.getProperty("postgres", ""));
    }
}
