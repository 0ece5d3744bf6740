package dev.parley.domain.model.permission;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import java.util.List;

/** What a member is in a workspace: the preset, and the custom roles, highest rank first. */
public record Standing(WorkspaceMember member, List<CustomRole> roles) {
    public Standing {
        roles = List.copyOf(roles);
    }

    public Role preset() {
        return member.role();
    }

    public boolean isOwner() {
        return preset() == Role.OWNER;
    }

    public boolean isGuest() {
        return preset() == Role.GUEST;
    }

    /** The highest of the preset's and the custom roles'. */
    public Rank rank() {
        Rank own = Rank.of(preset());
        return roles.stream()
                .map(CustomRole::rank)
                .filter(rank -> rank.outranks(own))
                .findFirst()
                .orElse(own);
    }
}
