package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;

/** The end of a workspace with all that belongs to it: the part of a database's cascading keys. */
record RemovedWorkspace(State state, WorkspaceId workspace) {
    void remove() {
        InMemoryErasures.conversations(state, workspace).toList().forEach(this::removeConversation);
        InMemoryErasures.channels(state, workspace).toList().forEach(this::removeChannel);
        InMemoryErasures.directMessages(state, workspace).toList().forEach(this::removeDirectMessage);
        state.memberSets = state.memberSets.withoutRow(workspace);
        state.channelNames = state.channelNames.withoutRow(workspace);
        state.channelsOf = state.channelsOf.withoutRow(workspace);
        state.defaults = state.defaults.without(workspace);
        removeRoles();
        removeGroups();
        removeInvites();
        removeAssistants();
        removeMembers();
        state.importedUsers = state.importedUsers.withoutRow(workspace);
        state.importedConversations = state.importedConversations.withoutRow(workspace);
        state.imports = state.imports.withoutValue(workspace);
        removeFeed(FeedId.of(workspace));
        state.workspaceRetentions = state.workspaceRetentions.without(workspace);
        state.workspaces = state.workspaces.without(workspace);
    }

    private void removeConversation(ConversationId id) {
        References.log(state, id).all().values().toList().forEach(message -> StoredMessages.remove(state, message));
        state.participants.row(id).values().toList().forEach(participation -> {
            UserId user = participation.member().user();
            state.conversationsOf = state.conversationsOf.without(user, id);
        });
        state.participants = state.participants.withoutRow(id);
        state.logs = state.logs.without(id);
        removeFeed(FeedId.of(id));
        state.accounts
                .values()
                .flatMap(account -> state.notifications.values(account.user().id()))
                .filter(notification -> notification.conversation().equals(id))
                .toList()
                .forEach(this::removeNotification);
    }

    private void removeNotification(Notification notification) {
        state.notifications = state.notifications.without(notification.user(), notification.id());
    }

    private void removeFeed(FeedId feed) {
        state.feeds = state.feeds.withoutRow(feed);
        for (FeedConsumer consumer : FeedConsumer.values()) {
            state.feedPositions = state.feedPositions.without(consumer, feed);
        }
    }

    private void removeChannel(Channel channel) {
        state.overrides = state.overrides.withoutRow(channel.id());
        state.channelRetentions = state.channelRetentions.without(channel.id());
        state.channels = state.channels.without(channel.id());
    }

    private void removeDirectMessage(DirectMessageChannel direct) {
        state.directMessages = state.directMessages.without(direct.id());
    }

    private void removeRoles() {
        for (CustomRoleId role : state.roleNames.values(workspace).toList()) {
            state.roleHolders = state.roleHolders.withoutRow(role);
            state.customRoles = state.customRoles.without(role);
        }
        state.roleNames = state.roleNames.withoutRow(workspace);
    }

    private void removeGroups() {
        for (UserGroup group : state.groups
                .values()
                .filter(group -> group.workspace().equals(workspace))
                .toList()) {
            state.groupMembers = state.groupMembers.withoutRow(group.id());
            state.groups = state.groups.without(group.id());
        }
        state.groupHandles = state.groupHandles.withoutRow(workspace);
    }

    private void removeInvites() {
        for (InviteId invite : state.invitesOf.values(workspace).toList()) {
            state.inviteUses = state.inviteUses.withoutRow(invite);
            state.inviteCodes = state.inviteCodes.withoutValue(invite);
            state.invites = state.invites.without(invite);
        }
        state.invitesOf = state.invitesOf.withoutRow(workspace);
    }

    private void removeAssistants() {
        for (AssistantProfile assistant : state.assistants
                .values()
                .filter(assistant -> assistant.workspace().equals(workspace))
                .toList()) {
            state.assistants = state.assistants.without(assistant.user());
        }
        for (AiInteraction interaction : state.aiInteractions
                .values()
                .filter(interaction -> interaction.workspace().equals(workspace))
                .toList()) {
            state.aiInteractions = state.aiInteractions.without(interaction.id());
        }
    }

    private void removeMembers() {
        state.workspaceLevels = state.workspaceLevels.withoutRow(workspace);
        for (Membership membership : state.members.values(workspace).toList()) {
            UserId user = membership.member().user();
            state.members = state.members.without(workspace, user);
            state.workspacesOf = state.workspacesOf.without(user, workspace);
        }
    }
}
