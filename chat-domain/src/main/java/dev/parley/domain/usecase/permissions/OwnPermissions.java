package dev.parley.domain.usecase.permissions;

import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import java.util.Set;

/** As what the actor is somewhere, and what that allows. */
public record OwnPermissions(Standing standing, Set<Permission> permissions) {
    public OwnPermissions {
        permissions = Set.copyOf(permissions);
    }
}
