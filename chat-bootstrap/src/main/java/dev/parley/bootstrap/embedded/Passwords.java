package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The passwords of the two roles of the embedded Postgres, in a file that only its owner can read. It has libpq's format,
 * so {@code PGPASSFILE} can name it for psql.
 */
record Passwords(String ofSuperuser, String ofParley) {
    static final String SUPERUSER = "postgres";
    static final String PARLEY = "parley";
    static final String HOST = "127.0.0.1";
    private static final String FILE = "pgpass";
    private static final int BYTES = 24;

    static Passwords random() {
        return new Passwords(randomPassword(), randomPassword());
    }

    static Passwords readFrom(Path directory) {
        Path file = directory.resolve(FILE);
        try {
            List<String> lines = Files.readAllLines(file);
            return new Passwords(password(lines, SUPERUSER, file), password(lines, PARLEY, file));
        } catch (IOException unreadable) {
            throw new OperationFailed("Cannot read " + file + " (" + Reason.of(unreadable) + ").", unreadable);
        }
    }

    DatabaseAddress addressForParley(int port) {
        return address(port, PARLEY, ofParley);
    }

    /** In the same database, as the role that may do anything. */
    DatabaseAddress addressForSuperuser(int port) {
        return address(port, SUPERUSER, ofSuperuser);
    }

    private static DatabaseAddress address(int port, String role, String password) {
        return new DatabaseAddress("jdbc:postgresql://" + HOST + ":" + port + "/" + PARLEY, role, password);
    }

    void writeTo(Path directory) throws IOException {
        writeSecret(directory.resolve(FILE), line(SUPERUSER, ofSuperuser) + line(PARLEY, ofParley));
    }

    static void writeSecret(Path file, String content) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rw-------");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(ownerOnly));
        Files.writeString(file, content);
    }

    @Override
    public String toString() {
        return "Passwords";
    }

    private static String line(String role, String password) {
        return HOST + ":*:*:" + role + ":" + password + "\n";
    }

    private static String password(List<String> lines, String role, Path file) {
        Optional<String> line = lines.stream()
                .filter(candidate -> candidate.contains(":" + role + ":"))
                .findFirst();
        return line.map(found -> found.substring(found.lastIndexOf(':') + 1))
                .orElseThrow(
                        () -> new OperationFailed("The password of the role " + role + " is missing in " + file + "."));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
