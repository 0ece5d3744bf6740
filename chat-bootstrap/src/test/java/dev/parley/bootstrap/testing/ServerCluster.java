package dev.parley.bootstrap.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dev.parley.bootstrap.configuration.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Postgres server as operators have one, of the system's own programs, in a directory of its own. Tests that need one
 * are skipped where there are no such programs; Debian's package postgresql has them.
 */
public final class ServerCluster implements AutoCloseable {
    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");
    private static final String PASSWORD = "it's a /pass word";

    private final Path programs;
    private final Path files;
    private final int port;

    private ServerCluster(Path programs, Path files, int port) {
        this.programs = programs;
        this.files = files;
        this.port = port;
    }

    public static ServerCluster start(Path directory) {
        Optional<Path> programs = programs();
        assumeTrue(programs.isPresent(), "No Postgres server is installed in " + DEBIAN + " (package postgresql)");
        try {
            ServerCluster server = new ServerCluster(programs.orElseThrow(), directory.resolve("server"), freePort());
            server.begin();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** A new, empty database whose owner is Parley's role. */
    public DatabaseAddress database(String name) throws SQLException {
        Sql.execute(address("postgres", "postgres"), "CREATE DATABASE " + name + " OWNER parley TEMPLATE template0");
        return address(name, "parley");
    }

    /** As superuser. */
    public DatabaseAddress superuser(String database) {
        return address(database, "postgres");
    }

    public Path programDirectory() {
        return programs;
    }

    @Override
    public void close() {
        run("pg_ctl", "stop", "--mode=immediate", "--pgdata=" + files);
    }

    private void begin() throws IOException {
        Path password = Files.writeString(files.resolveSibling("password"), PASSWORD);
        run(
                "initdb",
                "--pgdata=" + files,
                "--username=postgres",
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-sync");
        String settings = "-c listen_addresses=127.0.0.1 -c port=" + port
                + " -c unix_socket_directories='' -c fsync=off -c timezone=UTC";
        run("pg_ctl", "start", "--wait", "--pgdata=" + files, "--log=" + files + ".log", "--options=" + settings);
        try {
            Sql.execute(
                    address("postgres", "postgres"),
                    "CREATE ROLE parley LOGIN PASSWORD '" + PASSWORD.replace("'", "''") + "'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private DatabaseAddress address(String database, String user) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, PASSWORD);
    }

    /** Postgres refuses root, who therefore runs it without root's powers. */
    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (new UnixSystem().getUid() == 0) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            files.resolveSibling("programs.log").toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command + ": " + Files.readString(files.resolveSibling("programs.log")));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static Optional<Path> programs() {
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        } catch (IOException none) {
            return Optional.empty();
        }
    }
}
