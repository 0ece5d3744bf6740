package dev.parley.domain.model.permission;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/** What a workspace adds to its presets: members who hold it may do what it names, and have at least its rank. */
public record CustomRole(
        CustomRoleId id,
        WorkspaceId workspace,
        RoleName name,
        Rank rank,
        Set<Permission> permissions,
        Instant createdAt) {

    /** How many a workspace has at most. */
    public static final int MOST = 100;

    /** And by name where ranks are equal. */
    public static final Comparator<CustomRole> HIGHEST_FIRST = Comparator.comparing(CustomRole::rank)
            .reversed()
            .thenComparing(role -> role.name().value());

    public CustomRole {
        permissions = Set.copyOf(permissions);
        Require.that(
                rank.outranks(Rank.GUEST) && Rank.OWNER.outranks(rank),
                "rank",
                "out_of_range",
                "rank is 1 to 999: above guests and below owners");
    }

    public CustomRole changed(RoleName newName, Rank newRank, Set<Permission> newPermissions) {
        return new CustomRole(id, workspace, newName, newRank, newPermissions, createdAt);
    }
}
