package dev.parley.domain.access;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Optional;

/** A conversation that the actor may see: as what, whether joined, and the channel if it is one. */
public record Place(ConversationId conversation, WorkspaceMember member, boolean joined, Optional<Channel> channel) {
    public WorkspaceId workspace() {
        return member.workspace();
    }

    boolean isArchived() {
        return channel.flatMap(Channel::archivedAt).isPresent();
    }

    boolean createdByActor() {
        return channel.flatMap(Channel::createdBy).filter(member.user()::equals).isPresent();
    }
}
