package dev.parley.domain.usecase.exporting;

import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.user.UserId;
import java.util.List;

/** A custom role with those who hold it. */
public record ExportedRole(CustomRole role, List<UserId> holders) {
    public ExportedRole {
        holders = List.copyOf(holders);
    }
}
