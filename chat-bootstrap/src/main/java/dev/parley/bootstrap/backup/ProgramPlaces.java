package dev.parley.bootstrap.backup;

import static java.util.function.Predicate.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Postgres' client programs usually are. */
final class ProgramPlaces {
    /** Names the one place to look in. */
    static final String VARIABLE = "PARLEY_POSTGRES_BIN";

    /** Directories with a directory for each version, in which there is a {@code bin}. */
    private static final List<String> VERSIONED = List.of(
            "/usr/lib/postgresql",
            "/usr/libexec/postgresql",
            "/opt/homebrew/opt",
            "/usr/local/opt",
            "/usr",
            "/Library/PostgreSQL",
            "/Applications/Postgres.app/Contents/Versions");

    private ProgramPlaces() {}

    static List<Path> of(Map<String, String> environment) {
        Optional<String> named = Optional.ofNullable(environment.get(VARIABLE)).filter(not(String::isBlank));
        if (named.isPresent()) {
            return List.of(Path.of(named.get().strip()).toAbsolutePath());
        }
        List<Path> places = new ArrayList<>();
        VERSIONED.forEach(parent -> places.addAll(versions(Path.of(parent))));
        String path = Optional.ofNullable(environment.get("PATH")).orElse("");
        Arrays.stream(path.split(":", -1))
                .filter(not(String::isBlank))
                .map(Path::of)
                .forEach(places::add);
        return places;
    }

    private static List<Path> versions(Path parent) {
        try (Stream<Path> versions = Files.list(parent)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("pg_dump")))
                    .sorted()
                    .toList();
        } catch (IOException notHere) {
            return List.of();
        }
    }
}
