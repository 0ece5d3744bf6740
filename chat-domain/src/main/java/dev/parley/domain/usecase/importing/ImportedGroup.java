package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.imports.ExternalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A group of users of the export, and who was in it. */
public record ImportedGroup(
        ExternalId id, GroupHandle handle, GroupName name, Optional<Instant> createdAt, List<ExternalId> members) {
    public ImportedGroup {
        members = List.copyOf(members);
    }
}
