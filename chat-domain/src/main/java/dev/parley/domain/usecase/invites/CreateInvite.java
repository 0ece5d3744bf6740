package dev.parley.domain.usecase.invites;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Invite into a workspace: once and within a week, unless said otherwise. */
public record CreateInvite(
        WorkspaceId workspace,
        Role role,
        Set<CustomRoleId> customRoles,
        Set<ChannelId> channels,
        Optional<Email> email,
        Optional<Integer> maxUses,
        Optional<Instant> expiresAt) {

    public static CreateInvite to(WorkspaceId workspace, Role role) {
        return new CreateInvite(
                workspace, role, Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public CreateInvite holding(CustomRoleId... roles) {
        return new CreateInvite(workspace, role, Set.of(roles), channels, email, maxUses, expiresAt);
    }

    public CreateInvite into(ChannelId... targets) {
        return new CreateInvite(workspace, role, customRoles, Set.of(targets), email, maxUses, expiresAt);
    }

    public CreateInvite onlyFor(Email address) {
        return new CreateInvite(workspace, role, customRoles, channels, Optional.of(address), maxUses, expiresAt);
    }

    public CreateInvite times(int most) {
        return new CreateInvite(workspace, role, customRoles, channels, email, Optional.of(most), expiresAt);
    }

    public CreateInvite until(Instant end) {
        return new CreateInvite(workspace, role, customRoles, channels, email, maxUses, Optional.of(end));
    }
}
