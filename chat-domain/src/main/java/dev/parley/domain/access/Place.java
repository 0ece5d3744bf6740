package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A conversation that the actor may see: as what, whether joined, the channel if it is one, and what is allowed. */
public record Place(
        ConversationId conversation,
        Standing standing,
        boolean joined,
        Optional<Channel> channel,
        Set<Permission> permissions) {

    public WorkspaceMember member() {
        return standing.member();
    }

    public WorkspaceId workspace() {
        return member().workspace();
    }

    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }

    /** The same, with less allowed. */
    public Place without(Permission permission) {
        Set<Permission> rest =
                permissions.stream().filter(other -> other != permission).collect(Collectors.toUnmodifiableSet());
        return new Place(conversation, standing, joined, channel, rest);
    }

    private boolean isArchived() {
        return channel.flatMap(Channel::archivedAt).isPresent();
    }

    /** For what concerns nobody but the actor, hence works in archived channels too. */
    public void requireJoined() {
        if (!joined) {
            throw Refusals.notJoined();
        }
    }

    /** Whether joined, allowed, and not archived. */
    public boolean isOpen(Permission permission) {
        return joined && allows(permission) && !isArchived();
    }

    /** As {@link #isOpen}, told why not. */
    public void requireOpen(Permission permission) {
        requireJoined();
        require(permission);
        if (isArchived()) {
            throw Refusals.archived();
        }
    }

    void require(Permission permission) {
        if (!allows(permission)) {
            throw Refusals.notAllowed(permission);
        }
    }
}
