/** What the migrated schema promises, asked of the catalog. */
package dev.parley.migrations.schema;
