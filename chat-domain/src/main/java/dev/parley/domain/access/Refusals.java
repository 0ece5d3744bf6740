package dev.parley.domain.access;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.permission.Permission;

/** The refusals that several use cases share, each with its stable code. */
public final class Refusals {
    private Refusals() {}

    public static NotFound noSuchUser() {
        return new NotFound("user_not_found", "There is no such user.");
    }

    public static NotFound noSuchWorkspace() {
        return new NotFound("workspace_not_found", "There is no such workspace.");
    }

    public static NotFound noSuchAssistant() {
        return new NotFound("assistant_not_found", "There is no such assistant.");
    }

    public static NotFound noSuchChannel() {
        return new NotFound("channel_not_found", "There is no such channel.");
    }

    public static NotFound noSuchDirectMessage() {
        return new NotFound("direct_message_not_found", "There is no such direct message.");
    }

    public static NotFound noSuchGroup() {
        return new NotFound("group_not_found", "There is no such group.");
    }

    public static NotFound noSuchMessage() {
        return new NotFound("message_not_found", "There is no such message.");
    }

    public static NotFound noSuchInvite() {
        return new NotFound("invite_not_found", "There is no such invite.");
    }

    public static NotFound noSuchRole() {
        return new NotFound("role_not_found", "There is no such role.");
    }

    public static NotAllowed notAllowed(String what) {
        return new NotAllowed("not_allowed", "You may not " + what + ".");
    }

    static NotAllowed notAllowed(Permission permission) {
        return new NotAllowed("not_allowed", "This needs the permission " + permission.wireName() + ".");
    }

    public static NotAllowed notJoined() {
        return new NotAllowed("not_joined", "Join the channel first.");
    }

    public static Conflict archived() {
        return new Conflict("channel_archived", "The channel is archived, hence read-only.");
    }

    public static Conflict defaultChannel() {
        return new Conflict(
                "default_channel", "The default channel cannot be left, archived, deleted, hidden or made private.");
    }

    public static Conflict lastOwner() {
        return new Conflict("last_owner", "The last owner has to hand the workspace over first.");
    }

    public static Conflict restoreWindowPassed() {
        return new Conflict("restore_window_passed", "It was deleted too long ago to be restored.");
    }
}
