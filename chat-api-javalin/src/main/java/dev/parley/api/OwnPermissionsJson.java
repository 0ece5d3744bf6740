package dev.parley.api;

import dev.parley.domain.usecase.permissions.OwnPermissions;
import java.util.List;

/** As what somebody is somewhere, and what that allows. */
record OwnPermissionsJson(String role, List<RoleJson> customRoles, int rank, List<String> permissions) {
    static OwnPermissionsJson of(OwnPermissions own) {
        return new OwnPermissionsJson(
                Permissions.name(own.standing().preset()),
                own.standing().roles().stream().map(RoleJson::of).toList(),
                own.standing().rank().value(),
                Permissions.names(own.permissions()));
    }
}
