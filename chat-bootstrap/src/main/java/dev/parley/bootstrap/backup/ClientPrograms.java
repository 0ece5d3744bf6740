package dev.parley.bootstrap.backup;

import dev.parley.bootstrap.process.OperationFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The directory with one version's pg_dump, pg_restore and psql. */
record ClientPrograms(Path directory, int majorVersion) {
    private static final List<String> NEEDED = List.of("pg_dump", "pg_restore", "psql");
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");

    /** Those of the wanted version if they are here, else of the next newer one. */
    static Optional<ClientPrograms> find(int oldest, Map<String, String> environment) {
        return installed(environment).stream()
                .filter(found -> found.majorVersion >= oldest)
                .min(Comparator.comparingInt(ClientPrograms::majorVersion));
    }

    /** Says what is missing and how to get it. */
    static ClientPrograms require(int oldest, String purpose, Map<String, String> environment) {
        return find(oldest, environment).orElseThrow(() -> {
            List<ClientPrograms> installed = installed(environment);
            String here = installed.isEmpty()
                    ? "none are here"
                    : "here are only those of " + installed.getLast().majorVersion() + " in "
                            + installed.getLast().directory();
            return new OperationFailed(purpose + " needs pg_dump, pg_restore and psql of PostgreSQL " + oldest
                    + " or newer, and " + here + ". " + howToGet(oldest));
        });
    }

    Path program(String name) {
        return directory.resolve(name);
    }

    private static String howToGet(int version) {
        return "Install them: apt-get install postgresql-client-" + version
                + " (Debian, Ubuntu; from apt.postgresql.org when the system's own are older), dnf install postgresql"
                + " (Fedora), apk add postgresql" + version
                + "-client (Alpine), brew install libpq (macOS). Or name their"
                + " directory in " + ProgramPlaces.VARIABLE + ".";
    }

    /** By ascending version. */
    private static List<ClientPrograms> installed(Map<String, String> environment) {
        return ProgramPlaces.of(environment).stream()
                .filter(place -> NEEDED.stream().allMatch(program -> Files.isExecutable(place.resolve(program))))
                .flatMap(place -> version(place).map(version -> new ClientPrograms(place, version)).stream())
                .sorted(Comparator.comparingInt(ClientPrograms::majorVersion))
                .toList();
    }

    private static Optional<Integer> version(Path place) {
        try (ClientProgram program =
                ClientProgram.start(List.of(place.resolve("pg_dump").toString(), "--version"), Map.of())) {
            Matcher version = VERSION.matcher(program.readAll());
            program.finish();
            return version.find() ? Optional.of(Integer.parseInt(version.group(1))) : Optional.empty();
        } catch (OperationFailed notForThisMachine) {
            return Optional.empty();
        }
    }
}
