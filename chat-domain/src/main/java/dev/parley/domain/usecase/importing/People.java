package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who those in the export are here, as one transaction sees it. */
final class People {
    private final Map<ExternalId, UserId> known;

    People(Map<ExternalId, UserId> known) {
        this.known = new HashMap<>(known);
    }

    Optional<UserId> find(ExternalId id) {
        return Optional.ofNullable(known.get(id));
    }

    boolean has(ExternalId id) {
        return known.containsKey(id);
    }

    void put(ExternalId id, UserId user) {
        known.put(id, user);
    }

    Map<ExternalId, UserId> all() {
        return Map.copyOf(known);
    }
}
