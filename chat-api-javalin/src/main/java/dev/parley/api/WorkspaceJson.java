package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.usecase.workspaces.Member;
import java.util.List;

/** A team's place. */
record WorkspaceJson(String id, String name, String createdAt) {
    static WorkspaceJson of(Workspace workspace) {
        return new WorkspaceJson(
                workspace.id().toString(), workspace.name().value(), Json.instant(workspace.createdAt()));
    }

    /** Somebody who belongs to it, and as what. */
    record MemberJson(PersonJson user, String role, List<RoleJson> customRoles, String joinedAt) {
        static MemberJson of(Member member) {
            return new MemberJson(
                    PersonJson.of(member.portrait()),
                    Permissions.name(member.membership().role()),
                    member.standing().roles().stream().map(RoleJson::of).toList(),
                    Json.instant(member.membership().joinedAt()));
        }
    }
}
