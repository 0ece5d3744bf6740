package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may offer: asked when an invite is made, and once more when it is accepted. */
final class Offer {
    private Offer() {}

    static void requirePreset(Access inviter, WorkspaceId workspace, Role preset) {
        inviter.self();
        inviter.member(workspace, Permission.INVITE);
        if (!inviter.fellows().authority(workspace).mayOffer(preset)) { // as in every other way to make somebody this
            throw Refusals.notAllowed("invite to your own rank or above");
        }
    }

    /** One that the inviter may give, to somebody with this preset. */
    static void requireCustomRole(Access inviter, WorkspaceId workspace, Role preset, CustomRoleId id) {
        CustomRole role = inviter.roles().require(id);
        if (!role.workspace().equals(workspace)) {
            throw Refusals.noSuchRole();
        }
        inviter.roles().requireMayGive(role);
        inviter.fellows().authority(workspace).requireAbove(Rank.of(preset));
    }

    /** One that the inviter may add people to now. */
    static void requireChannel(Access inviter, WorkspaceId workspace, ChannelId id) {
        Place place = inviter.conversation(id);
        if (!place.workspace().equals(workspace)) {
            throw Refusals.noSuchChannel();
        }
        place.requireOpen(Permission.ADD_TO_CHANNEL);
    }

    /** Whether whoever made the invite may still make it, but for its channels. */
    static boolean stands(Access inviter, Invite invite) {
        try {
            requirePreset(inviter, invite.workspace(), invite.terms().role());
            customRoles(inviter, invite)
                    .forEach(role -> requireCustomRole(
                            inviter, invite.workspace(), invite.terms().role(), role.id()));
            return true;
        } catch (ChatException lost) {
            return false;
        }
    }

    /** Those of the invite's custom roles that are still there. */
    static List<CustomRole> customRoles(Access inviter, Invite invite) {
        return invite.terms().customRoles().isEmpty()
                ? List.of()
                : inviter.store().customRoles().of(invite.workspace()).stream()
                        .filter(role -> invite.terms().customRoles().contains(role.id()))
                        .toList();
    }

    /** Those of the invite's channels that are still there, open, and the inviter's to add people to. */
    static Set<ChannelId> channels(Access inviter, Invite invite) {
        return invite.terms().channels().stream()
                .filter(inviter::sees)
                .filter(id -> inviter.conversation(id).isOpen(Permission.ADD_TO_CHANNEL))
                .collect(Collectors.toUnmodifiableSet());
    }
}
