package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may offer: asked when an invite is made, and once more when it is accepted. */
final class Offer {
    private Offer() {}

    static void requireRole(Access inviter, WorkspaceId workspace, Role role) {
        inviter.self();
        inviter.member(workspace, Permission.INVITE);
        if (!inviter.fellows().authority(workspace).mayOffer(role)) { // as in every other way to make somebody this
            throw Refusals.notAllowed("invite to your own rank or above");
        }
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
            requireRole(inviter, invite.workspace(), invite.terms().role());
            return true;
        } catch (ChatException lost) {
            return false;
        }
    }

    /** Those of the invite's channels that are still there, open, and the inviter's to add people to. */
    static Set<ChannelId> channels(Access inviter, Invite invite) {
        return invite.terms().channels().stream()
                .filter(inviter::sees)
                .filter(id -> inviter.conversation(id).isOpen(Permission.ADD_TO_CHANNEL))
                .collect(Collectors.toUnmodifiableSet());
    }
}
