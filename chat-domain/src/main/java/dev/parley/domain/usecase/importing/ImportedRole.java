package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A role that the team had added to the presets, and who held it. */
public record ImportedRole(
        ExternalId id,
        RoleName name,
        Rank rank,
        Set<String> permissions,
        Optional<Instant> createdAt,
        List<ExternalId> holders) {
    public ImportedRole {
        permissions = Set.copyOf(permissions);
        holders = List.copyOf(holders);
    }
}
