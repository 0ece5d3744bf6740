package dev.parley.domain.access;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import java.util.List;

/** The way to the custom roles of the actor's workspaces. */
public final class RoleAccess {
    private final Access access;
    private final Sight sight;

    RoleAccess(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    public CustomRole require(CustomRoleId id) {
        return access.store()
                .customRoles()
                .find(id)
                .filter(role -> sight.standing(role.workspace()).isPresent())
                .orElseThrow(Refusals::noSuchRole);
    }

    /**
     * One that the actor may give, below the actor's rank and with no more than the actor has, in its channels too.
     * Refused with {@code rank_too_low} and {@code grants_too_much}.
     */
    public void requireMayGive(CustomRole role) {
        access.member(role.workspace(), Permission.MANAGE_ROLES);
        Authority authority = access.fellows().authority(role.workspace());
        authority.requireAbove(role.rank());
        authority.requireMayGrant(role.permissions());
        Concerned holders = new Concerned.Holders(role.id());
        for (ChannelOverride said : access.store().channelOverrides().about(role.workspace(), holders)) {
            if (!said.allowed().isEmpty()
                    && !access.channels().permissions(said.channel()).containsAll(said.allowed())) {
                throw Authority.grantsTooMuch();
            }
        }
    }

    /** One to change, give or take. Its workspace's feed is taken, with those of what will change along. */
    public CustomRole requireToChange(CustomRoleId id, List<FeedId> others) {
        access.workspaceToChange(require(id).workspace(), Permission.MANAGE_ROLES, others);
        return require(id);
    }
}
