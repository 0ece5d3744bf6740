/**
 * Backups of the database and their restoring. A backup is one file, a tar, that says in its first entry what it is; the
 * second entry is either what {@code pg_dump} wrote or a copy of the embedded Postgres' files. Nothing has the name of a
 * backup that is not whole and was not checked.
 */
package dev.parley.bootstrap.backup;
