package dev.parley.domain.usecase.permissions;

import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Set;

/** Add a custom role to a workspace. */
public record CreateRole(WorkspaceId workspace, RoleName name, Rank rank, Set<Permission> permissions) {
    public CreateRole {
        permissions = Set.copyOf(permissions);
    }
}
