package dev.parley.testkit.memory;

import dev.parley.domain.model.imports.ExternalId;

/** What became of something that was imported. */
record Imported<T>(ExternalId external, T item) {}
