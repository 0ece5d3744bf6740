package dev.parley.migrations;

import java.time.Instant;

/** A migration that was taken back, some time. */
public record UndoneMigration(MigrationStep step, Instant at) {}
