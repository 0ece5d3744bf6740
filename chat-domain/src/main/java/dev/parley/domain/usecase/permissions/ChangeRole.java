package dev.parley.domain.usecase.permissions;

import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import java.util.Optional;
import java.util.Set;

/** Give a custom role another name or rank, or other permissions; what is empty stays. */
public record ChangeRole(Optional<RoleName> name, Optional<Rank> rank, Optional<Set<Permission>> permissions) {
    public ChangeRole {
        permissions = permissions.map(Set::copyOf);
    }
}
