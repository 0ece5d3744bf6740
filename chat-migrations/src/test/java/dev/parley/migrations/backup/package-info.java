/** What a backup asks a database. */
package dev.parley.migrations.backup;
