package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.usecase.invites.Accepted;
import dev.parley.domain.usecase.invites.InvitePreview;
import dev.parley.domain.usecase.invites.InviteView;
import dev.parley.domain.usecase.invites.Invited;
import dev.parley.domain.usecase.invites.NewInvite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An invite as those see it who made it or manage the workspace's members. */
record InviteJson(
        String id,
        String workspaceId,
        String state,
        String role,
        List<String> customRoleIds,
        List<String> channelIds,
        Optional<String> email,
        int uses,
        int maxUses,
        UserJson createdBy,
        String createdAt,
        String expiresAt,
        Optional<String> revokedAt) {

    static InviteJson of(InviteView view) {
        Invite invite = view.invite();
        return new InviteJson(
                invite.id().toString(),
                invite.workspace().toString(),
                wire(view.state()),
                wire(invite.terms().role()),
                sorted(view.customRoles()),
                sorted(view.channels()),
                invite.terms().email().map(Email::value),
                invite.uses(),
                invite.terms().maxUses(),
                UserJson.of(view.createdBy()),
                Json.instant(invite.createdAt()),
                Json.instant(invite.terms().expiresAt()),
                invite.revokedAt().map(Json::instant));
    }

    private static List<String> sorted(Set<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** A new invite, with the code that is never shown again. */
    record Created(String code, InviteJson invite) {
        static Created of(NewInvite made) {
            return new Created(made.code().value(), InviteJson.of(made.invite()));
        }
    }

    /** Somebody who came by an invite. */
    record InvitedJson(UserJson user, String acceptedAt) {
        static InvitedJson of(Invited invited) {
            return new InvitedJson(UserJson.of(invited.user()), Json.instant(invited.at()));
        }
    }

    /** Where an invite leads, as whoever has its code sees it. */
    record PreviewJson(String workspaceName, String inviterName, String role, boolean forOneAddress, String expiresAt) {
        static PreviewJson of(InvitePreview preview) {
            return new PreviewJson(
                    preview.workspace().value(),
                    preview.inviter().value(),
                    wire(preview.role()),
                    preview.forOneAddress(),
                    Json.instant(preview.expiresAt()));
        }
    }

    /** Where one is a member by now. */
    record AcceptedJson(WorkspaceJson workspace, String role, boolean joined) {
        static AcceptedJson of(Accepted accepted) {
            return new AcceptedJson(WorkspaceJson.of(accepted.workspace()), wire(accepted.role()), accepted.joined());
        }
    }
}
