package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.group.UserGroup;

/** Members of a workspace who are mentioned together. */
record GroupJson(String id, String workspaceId, String handle, String name, String createdAt) {
    static GroupJson of(UserGroup group) {
        return new GroupJson(
                group.id().toString(),
                group.workspace().toString(),
                group.handle().value(),
                group.name().value(),
                Json.instant(group.createdAt()));
    }
}
