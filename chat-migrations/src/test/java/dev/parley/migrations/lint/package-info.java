/**
 * What the build refuses in a migration, told from its text alone. Released scripts are exempt: they cannot be changed
 * any more. Why each rule is there, and what to write instead, is told in {@code docs/migrations.md}.
 */
package dev.parley.migrations.lint;
