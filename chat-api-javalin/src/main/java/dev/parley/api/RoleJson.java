package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.permission.CustomRole;
import java.util.List;

/** A custom role of a workspace. */
record RoleJson(String id, String workspaceId, String name, int rank, List<String> permissions, String createdAt) {
    static RoleJson of(CustomRole role) {
        return new RoleJson(
                role.id().toString(),
                role.workspace().toString(),
                role.name().value(),
                role.rank().value(),
                Permissions.names(role.permissions()),
                Json.instant(role.createdAt()));
    }
}
