package dev.parley.bootstrap.embedded;

import dev.parley.bootstrap.embedded.PostgresPrograms.Outcome;
import dev.parley.bootstrap.process.OperationFailed;
import dev.parley.bootstrap.process.Reason;
import dev.parley.bootstrap.process.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of the databases. What has the cluster's name is complete: role and database are in it. */
record Cluster(Path path) {
    /** Kept in the cluster's own configuration file, where an operator can change them. */
    private static final List<String> TUNABLE = List.of("max_connections=60", "shared_buffers=128MB");

    static Cluster of(DataDirectory directory) {
        return new Cluster(directory.postgres().resolve("cluster"));
    }

    /** Makes the cluster when there is none; refuses one that this Postgres cannot read. */
    static Cluster prepared(DataDirectory directory, PostgresInstallation postgres, Steps steps) {
        Cluster cluster = of(directory);
        if (!Files.exists(directory.postgres())) {
            steps.tell("Creating the database in " + directory.path() + " ...");
            create(directory, postgres.programs());
        }
        cluster.requireVersion(postgres);
        return cluster;
    }

    Path postmasterFile() {
        return path.resolve("postmaster.pid");
    }

    void removePostmasterFile() {
        try {
            Files.deleteIfExists(postmasterFile());
        } catch (IOException failure) {
            throw new OperationFailed("Cannot remove " + postmasterFile() + " (" + Reason.of(failure) + ").", failure);
        }
    }

    void requireVersion(PostgresInstallation postgres) {
        String major;
        try {
            major = Files.readString(path.resolve("PG_VERSION")).strip();
        } catch (IOException missing) {
            throw new OperationFailed(
                    "There is no Postgres cluster in " + path + " (" + Reason.of(missing)
                            + "). Parley leaves the directory as it is: restore it from a backup, or move it away to"
                            + " begin with an empty database.",
                    missing);
        }
        if (!major.equals(postgres.majorVersion())) {
            throw new OperationFailed("The cluster in " + path + " is of PostgreSQL " + major
                    + ", and this Parley brings"
                    + " PostgreSQL " + postgres.majorVersion() + ". Run the Parley that made it, or upgrade the cluster"
                    + " with pg_upgrade.");
        }
    }

    private static void create(DataDirectory directory, PostgresPrograms programs) {
        try {
            Path unfinished = directory.unfinished();
            Passwords passwords = Passwords.random();
            passwords.writeTo(unfinished);
            Path cluster = unfinished.resolve("cluster");
            initialise(cluster, passwords, programs);
            createDatabase(cluster, passwords, programs);
            DataDirectory.finish(unfinished, directory.postgres());
        } catch (IOException failure) {
            throw directory.cannotWrite(failure);
        }
    }

    /** The collation is Postgres' own, so that an upgrade of the system's libraries never reorders an index. */
    private static void initialise(Path cluster, Passwords passwords, PostgresPrograms programs) throws IOException {
        Path passwordFile = cluster.resolveSibling("initdb-password");
        Passwords.writeSecret(passwordFile, passwords.ofSuperuser());
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + cluster,
                "--username=" + Passwords.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        TUNABLE.forEach(setting -> arguments.add("--set=" + setting));
        requireSuccess(programs.run("initdb", arguments), "initdb");
        Files.delete(passwordFile);
    }

    /**
     * The role's password is hashed with one iteration. More would slow down each guess at a weak password; this one is
     * random, and they would slow down each connection.
     */
    private static void createDatabase(Path cluster, Passwords passwords, PostgresPrograms programs) {
        String role = "CREATE ROLE " + Passwords.PARLEY + " LOGIN PASSWORD '" + passwords.ofParley() + "'\n";
        String database = "CREATE DATABASE " + Passwords.PARLEY + " OWNER " + Passwords.PARLEY + "\n";
        var arguments = List.of(
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                "-c",
                "scram_iterations=1",
                Passwords.SUPERUSER);
        requireSuccess(programs.run("postgres", arguments, role + database), "postgres --single");
    }

    private static void requireSuccess(Outcome outcome, String program) {
        if (!outcome.succeeded()) {
            throw new OperationFailed("The database cannot be created: " + program + ": " + outcome.complaint());
        }
    }
}
