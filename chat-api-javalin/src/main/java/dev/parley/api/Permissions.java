package dev.parley.api;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.Permission;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Permissions and presets by the names that they have on the wire. */
final class Permissions {
    private Permissions() {}

    static Permission read(String field, String name) {
        return Permission.ofWireName(name)
                .orElseThrow(() -> new InvalidInput(field, "unknown_permission", "there is no permission " + name));
    }

    static List<String> names(Collection<Permission> permissions) {
        return permissions.stream().map(Permission::wireName).sorted().toList();
    }

    static Optional<Role> findPreset(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> name(role).equals(name))
                .findFirst();
    }

    static String name(Role preset) {
        return preset.name().toLowerCase(Locale.ROOT);
    }
}
