package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.permission.Permission;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of permissions. Those that this version does not know allow and deny nothing here, and that is told. */
final class Permissions {
    private final ImportStep step;

    Permissions(ImportStep step) {
        this.step = step;
    }

    Set<Permission> of(Collection<String> names, ItemKind kind, Object where) {
        return names.stream()
                .flatMap(name -> known(name, kind, where).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Permission> known(String name, ItemKind kind, Object where) {
        Optional<Permission> permission = Permission.ofWireName(name);
        if (permission.isEmpty()) {
            step.ledger().changed(kind, "names a permission that is unknown here", where);
        }
        return permission;
    }
}
