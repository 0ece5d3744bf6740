package dev.parley.persistence.jooq;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

final class JooqMemberships implements Memberships {
    private final WorkspaceMembers workspaces;
    private final ConversationMembers conversations;

    JooqMemberships(DSLContext sql) {
        this.workspaces = new WorkspaceMembers(sql);
        this.conversations = new ConversationMembers(sql);
    }

    @Override
    public boolean join(WorkspaceMember member) {
        return workspaces.join(member);
    }

    @Override
    public boolean leave(WorkspaceId workspace, UserId user, Instant at) {
        return workspaces.leave(workspace, user, at);
    }

    @Override
    public void changeRole(WorkspaceId workspace, UserId user, Role role) {
        workspaces.changeRole(workspace, user, role);
    }

    @Override
    public Optional<WorkspaceMember> find(WorkspaceId workspace, UserId user) {
        return workspaces.find(workspace, user);
    }

    @Override
    public List<WorkspaceMember> of(WorkspaceId workspace, Optional<UserId> after, int limit) {
        return workspaces.of(workspace, after, limit);
    }

    @Override
    public List<WorkspaceMember> of(UserId user) {
        return workspaces.of(user);
    }

    @Override
    public List<WorkspaceMember> everywhere(UserId user) {
        return workspaces.everywhere(user);
    }

    @Override
    public int countOwners(WorkspaceId workspace) {
        return workspaces.countOwners(workspace);
    }

    @Override
    public int countPeople(WorkspaceId workspace) {
        return workspaces.countPeople(workspace);
    }

    @Override
    public boolean join(ConversationMember member) {
        return conversations.join(member);
    }

    @Override
    public boolean leave(ConversationId conversation, UserId user, Instant at) {
        return conversations.leave(conversation, user, at);
    }

    @Override
    public Optional<ConversationMember> find(ConversationId conversation, UserId user) {
        return conversations.find(conversation, user);
    }

    @Override
    public List<ConversationMember> of(ConversationId conversation, Optional<UserId> after, int limit) {
        return conversations.of(conversation, after, limit);
    }

    @Override
    public Set<UserId> seenAfter(ConversationId conversation, Instant instant) {
        return conversations.seenAfter(conversation, instant);
    }

    @Override
    public List<ChannelId> channelsOf(WorkspaceId workspace, UserId user) {
        return conversations.channelsOf(workspace, user);
    }
}
