package dev.parley.migrations;

import java.time.Duration;

/** A migration that was applied or taken back, and how long that took. */
public record MigrationStep(String version, String name, Duration took) {}
