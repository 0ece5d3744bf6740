package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.TokenHash;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.List;

/**
 * All that is stored. A transaction that writes has a copy, which shares every table until it changes. Cloned rather
 * than copied by hand: a table that was forgotten would escape the rollback.
 */
final class State implements Cloneable {
    SortedTable<UserId, Account> accounts = SortedTable.by(Order.USERS);
    SortedTable<Username, UserId> usernames = SortedTable.by(Comparator.comparing(Username::value));
    SortedTable<String, UserId> emails = SortedTable.by(Comparator.<String>naturalOrder());

    SortedTable<SessionId, Session> sessions = SortedTable.by(Order.SESSIONS);
    PairTable<UserId, SessionId, SessionId> sessionsOf = PairTable.by(Order.USERS, Order.SESSIONS);
    SortedTable<TokenHash, SessionId> tokens = SortedTable.by(Comparator.comparing(TokenHash::value));

    SortedTable<WorkspaceId, Workspace> workspaces = SortedTable.by(Order.WORKSPACES);
    PairTable<WorkspaceId, UserId, Membership> members = PairTable.by(Order.WORKSPACES, Order.USERS);
    PairTable<UserId, WorkspaceId, WorkspaceId> workspacesOf = PairTable.by(Order.USERS, Order.WORKSPACES);

    SortedTable<UserId, AssistantProfile> assistants = SortedTable.by(Order.USERS);
    SortedTable<AiInteractionId, AiInteraction> aiInteractions = SortedTable.by(Order.AI_INTERACTIONS);
    SortedTable<CustomRoleId, CustomRole> customRoles = SortedTable.by(Order.ROLES);
    PairTable<WorkspaceId, RoleName, CustomRoleId> roleNames =
            PairTable.by(Order.WORKSPACES, Comparator.comparing(RoleName::value));
    PairTable<CustomRoleId, UserId, UserId> roleHolders = PairTable.by(Order.ROLES, Order.USERS);
    PairTable<ChannelId, Concerned, ChannelOverride> overrides = PairTable.by(Order.CHANNELS, Concerned.ORDER);

    SortedTable<ChannelId, Channel> channels = SortedTable.by(Order.CHANNELS);
    PairTable<WorkspaceId, ChannelId, ChannelId> channelsOf = PairTable.by(Order.WORKSPACES, Order.CHANNELS);
    PairTable<WorkspaceId, ChannelName, ChannelId> channelNames =
            PairTable.by(Order.WORKSPACES, Comparator.comparing(ChannelName::value));
    SortedTable<WorkspaceId, ChannelId> defaults = SortedTable.by(Order.WORKSPACES);

    SortedTable<DirectMessageChannelId, DirectMessageChannel> directMessages = SortedTable.by(Order.DIRECT_MESSAGES);
    PairTable<WorkspaceId, String, DirectMessageChannelId> memberSets =
            PairTable.by(Order.WORKSPACES, Comparator.<String>naturalOrder());

    PairTable<ConversationId, UserId, Participation> participants = PairTable.by(Order.CONVERSATIONS, Order.USERS);
    PairTable<UserId, ConversationId, ConversationId> conversationsOf = PairTable.by(Order.USERS, Order.CONVERSATIONS);

    SortedTable<UserGroupId, UserGroup> groups = SortedTable.by(Order.GROUPS);
    PairTable<WorkspaceId, String, UserGroupId> groupHandles =
            PairTable.by(Order.WORKSPACES, Comparator.<String>naturalOrder());
    PairTable<UserGroupId, UserId, UserId> groupMembers = PairTable.by(Order.GROUPS, Order.USERS);

    SortedTable<ConversationId, MessageLog> logs = SortedTable.by(Order.CONVERSATIONS);
    SortedTable<MessageId, ConversationId> messageHomes = SortedTable.by(Comparator.<MessageId>naturalOrder());
    PairTable<UserId, MessageId, MessageId> messagesBy =
            PairTable.by(Order.USERS, Comparator.<MessageId>naturalOrder());
    PairTable<UserId, String, MessageId> clientIds = PairTable.by(Order.USERS, Comparator.<String>naturalOrder());
    SortedTable<MessageId, MessageId> unpurged = SortedTable.by(Comparator.<MessageId>naturalOrder());
    PairTable<MessageId, UserId, Following> followers = PairTable.by(Comparator.<MessageId>naturalOrder(), Order.USERS);
    PairTable<UserId, MessageId, MessageId> threadsOf = PairTable.by(Order.USERS, Comparator.<MessageId>naturalOrder());
    SortedTable<MessageId, List<Revision>> revisions = SortedTable.by(Comparator.<MessageId>naturalOrder());
    SortedTable<MessageId, List<Reaction>> reactions = SortedTable.by(Comparator.<MessageId>naturalOrder());

    PairTable<UserId, NotificationId, Notification> notifications = PairTable.by(Order.USERS, Order.NOTIFICATIONS);

    PairTable<FeedId, Long, FeedEntry> feeds = PairTable.by(Order.FEEDS, Comparator.<Long>naturalOrder());
    PairTable<WorkspaceId, UserId, NotificationLevel> workspaceLevels = PairTable.by(Order.WORKSPACES, Order.USERS);
    PairTable<FeedConsumer, FeedId, Long> feedPositions =
            PairTable.by(Comparator.<FeedConsumer>naturalOrder(), Order.FEEDS);

    SortedTable<ImportSource, WorkspaceId> imports = SortedTable.by(Comparator.comparing(ImportSource::value));
    PairTable<WorkspaceId, ExternalId, Imported<UserId>> importedUsers =
            PairTable.by(Order.WORKSPACES, Comparator.comparing(ExternalId::value));
    PairTable<WorkspaceId, ExternalId, Imported<ConversationId>> importedConversations =
            PairTable.by(Order.WORKSPACES, Comparator.comparing(ExternalId::value));

    SortedTable<InviteId, Invite> invites = SortedTable.by(Order.INVITES);
    PairTable<WorkspaceId, InviteId, InviteId> invitesOf = PairTable.by(Order.WORKSPACES, Order.INVITES);
    SortedTable<TokenHash, InviteId> inviteCodes = SortedTable.by(Comparator.comparing(TokenHash::value));
    PairTable<InviteId, UserId, InviteUse> inviteUses = PairTable.by(Order.INVITES, Order.USERS);

    PairTable<UserId, StatusId, Status> statuses = PairTable.by(Order.USERS, Order.STATUSES);

    SortedTable<AuditEntry, AuditEntry> audit = SortedTable.by(Order.AUDIT);
    SortedTable<AuditEntryId, AuditEntry> auditById = SortedTable.by(Order.AUDIT_ENTRIES);

    SortedTable<WorkspaceId, Retention> workspaceRetentions = SortedTable.by(Order.WORKSPACES);
    SortedTable<ChannelId, Retention> channelRetentions = SortedTable.by(Order.CHANNELS);
    SortedTable<UserId, UserId> erasures = SortedTable.by(Order.USERS);

    State copy() {
        try {
            return (State) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
