/**
 * Brings a Postgres database to the schema of this version, and back.
 *
 * <p>The scripts lie at {@code db/migration}, in pairs: {@code VYYYYMMDDHHMMSS__snake_case.sql} goes up, and
 * {@code UYYYYMMDDHHMMSS__snake_case.sql} takes it back. Flyway runs the former and keeps the history; the latter are
 * run here, since Flyway's free edition does not.
 */
package dev.parley.migrations;
