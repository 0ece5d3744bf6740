package dev.parley.bootstrap.backup;

import dev.parley.migrations.backup.Inventory;
import java.time.Instant;
import java.util.Map;

/**
 * What a backup says about itself.
 *
 * @param tool the major version of the programs that read it: of pg_dump for a dump, of Postgres for a cluster
 * @param machine what it can be restored on; for a dump, where it was made
 */
record Manifest(
        BackupKind kind,
        String parley,
        Instant madeAt,
        int tool,
        String machine,
        Inventory inventory,
        Content content) {

    /** The bytes that follow the manifest. */
    record Content(long bytes, String sha256) {}

    static String thisMachine() {
        return System.getProperty("os.name") + "-" + System.getProperty("os.arch");
    }

    Map<String, Long> rows() {
        return inventory.rows();
    }

    /** In a line, for people. */
    String summary() {
        return "%s of %s, Parley %s, schema %s, PostgreSQL %s, %,d rows in %d tables"
                .formatted(
                        kind == BackupKind.DUMP ? "dump" : "copy of the cluster",
                        madeAt,
                        parley,
                        inventory.schema(),
                        inventory.postgres(),
                        inventory.countRows(),
                        inventory.rows().size());
    }
}
