package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.configuration.DatabaseAddress;
import dev.parley.bootstrap.embedded.PostgresPrograms.Outcome;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/**
 * A copy of a cluster's files in a scratch place, which can be started there to see whether it is any good. Passwords are
 * not a part of a copy: it gets new ones, so that whoever has a backup cannot open the Postgres that it was made of.
 */
public final class UnpackedCluster implements AutoCloseable {
    private final PostgresInstallation installation;
    private final DataDirectory scratch;
    private final Cluster cluster;
    private final Postmaster postmaster;

    private UnpackedCluster(PostgresInstallation installation, DataDirectory scratch, Steps steps) {
        this.installation = installation;
        this.scratch = scratch;
        this.cluster = Cluster.of(scratch);
        this.postmaster = new Postmaster(scratch, cluster, installation.programs(), steps);
    }

    /** Makes the scratch place in this directory; the programs are those of a data directory. */
    public static UnpackedCluster in(Path parent, DataDirectory home, String version) {
        Steps silent = line -> {};
        try {
            Path place = Files.createTempDirectory(parent, DataDirectory.UNFINISHED);
            UnpackedCluster unpacked = new UnpackedCluster(
                    PostgresInstallation.in(home, version, silent), new DataDirectory(place), silent);
            unpacked.scratch.prepare();
            Files.createDirectories(
                    unpacked.files(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return unpacked;
        } catch (IOException failure) {
            throw new OperationFailed("Cannot write to " + parent + " (" + Reason.of(failure) + ").", failure);
        }
    }

    /** Where the files are to be put. */
    public Path files() {
        return cluster.path();
    }

    /** Recovers, gives new passwords, and starts. */
    public DatabaseAddress start() {
        Passwords passwords = Passwords.random();
        try {
            passwords.writeTo(scratch.postgres());
        } catch (IOException failure) {
            throw new OperationFailed("Cannot write to " + scratch.path() + " (" + Reason.of(failure) + ").", failure);
        }
        cluster.requireVersion(installation);
        setPasswords(passwords);
        return passwords.addressForSuperuser(postmaster.start().port());
    }

    public void stop() {
        postmaster.stop();
    }

    /** Everything on the disk. While it does not run. */
    void sync() {
        requireSuccess(installation.programs().run("initdb", List.of("--sync-only", "--pgdata=" + files())));
    }

    /** The cluster with its passwords. */
    Path whole() {
        return scratch.postgres();
    }

    @Override
    public void close() throws IOException {
        postmaster.stop();
        if (Files.exists(scratch.path())) {
            DataDirectory.removeTree(scratch.path());
        }
    }

    /** In single-user mode, which needs no password and lets nobody else in. */
    private void setPasswords(Passwords passwords) {
        String statements = "ALTER ROLE " + Passwords.SUPERUSER + " PASSWORD '" + passwords.ofSuperuser() + "'\n"
                + "ALTER ROLE " + Passwords.PARLEY + " PASSWORD '" + passwords.ofParley() + "'\n";
        var arguments = List.of(
                "--single",
                "-D",
                files().toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "scram_iterations=1",
                "-c",
                "log_statement=none",
                Passwords.SUPERUSER);
        requireSuccess(installation.programs().run("postgres", arguments, statements));
    }

    private static void requireSuccess(Outcome outcome) {
        if (!outcome.succeeded()) {
            throw new OperationFailed("The copy of the cluster is of no use: " + outcome.complaint());
        }
    }
}
