/** The way to the database, wherever it is: found or started, awaited, migrated, and pooled. */
package dev.parley.bootstrap.database;
