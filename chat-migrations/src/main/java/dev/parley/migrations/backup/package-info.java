/**
 * What a backup and its restoring ask a database: what is in it, a snapshot that {@code pg_dump} can share, the beginning
 * and end of a base backup. Files and programs are the business of whoever calls this.
 */
package dev.parley.migrations.backup;
