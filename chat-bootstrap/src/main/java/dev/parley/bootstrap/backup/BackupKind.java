package dev.parley.bootstrap.backup;

import java.util.Locale;

/** The two kinds of backups: what they hold, and who can take it. */
enum BackupKind {
    /** What pg_dump writes in its custom format. Any Postgres that is not too old takes it. */
    DUMP("parley.dump"),
    /** The files of an embedded Postgres as they were while it ran. Only one of the same major version takes them. */
    CLUSTER("cluster.tar.gz");

    private final String entry;

    BackupKind(String entry) {
        this.entry = entry;
    }

    /** The name of what is in the file. */
    String entry() {
        return entry;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
