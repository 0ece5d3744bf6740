package dev.parley.persistence.jooq;

import dev.parley.domain.model.permission.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Permissions as their names in an array. Those of a newer version, which this one does not know, are passed over. */
final class PermissionNames {
    private PermissionNames() {}

    static String[] of(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::wireName).sorted().toArray(String[]::new);
    }

    static Set<Permission> read(String[] names) {
        return Arrays.stream(names)
                .flatMap(name -> Permission.ofWireName(name).stream())
                .collect(Collectors.toSet());
    }
}
