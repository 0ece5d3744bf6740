package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.WORKSPACE_ROLES;

import dev.parley.domain.model.permission.CustomRole;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;

/** How a custom role lies in its row. */
final class RoleColumns {
    static final List<Field<?>> LIST = List.of(
            WORKSPACE_ROLES.ID,
            WORKSPACE_ROLES.WORKSPACE_ID,
            WORKSPACE_ROLES.NAME,
            WORKSPACE_ROLES.RANK,
            WORKSPACE_ROLES.PERMISSIONS,
            WORKSPACE_ROLES.CREATED_AT);

    private RoleColumns() {}

    static CustomRole read(Record row) {
        return new CustomRole(
                row.get(WORKSPACE_ROLES.ID),
                row.get(WORKSPACE_ROLES.WORKSPACE_ID),
                row.get(WORKSPACE_ROLES.NAME),
                row.get(WORKSPACE_ROLES.RANK),
                PermissionNames.read(row.get(WORKSPACE_ROLES.PERMISSIONS)),
                row.get(WORKSPACE_ROLES.CREATED_AT));
    }

    static void writeChangeable(Record row, CustomRole role) {
        row.set(WORKSPACE_ROLES.NAME, role.name());
        row.set(WORKSPACE_ROLES.RANK, role.rank());
        row.set(WORKSPACE_ROLES.PERMISSIONS, PermissionNames.of(role.permissions()));
    }
}
