/** Brings a Postgres database to the schema of this version, and back. */
package dev.parley.migrations;
