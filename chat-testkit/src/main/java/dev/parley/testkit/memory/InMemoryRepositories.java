package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiInteractions;
import dev.parley.domain.model.assistant.Assistants;
import dev.parley.domain.model.audit.AuditLog;
import dev.parley.domain.model.channel.Channels;
import dev.parley.domain.model.channel.DirectMessageChannels;
import dev.parley.domain.model.exports.Exports;
import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.model.feed.FeedPositions;
import dev.parley.domain.model.group.UserGroups;
import dev.parley.domain.model.imports.Imports;
import dev.parley.domain.model.invite.Invites;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.Reactions;
import dev.parley.domain.model.message.ReadMarkers;
import dev.parley.domain.model.message.SoftDeletions;
import dev.parley.domain.model.message.Threads;
import dev.parley.domain.model.notification.NotificationPreferences;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.permission.ChannelOverrides;
import dev.parley.domain.model.permission.CustomRoles;
import dev.parley.domain.model.permission.Standings;
import dev.parley.domain.model.retention.Erasures;
import dev.parley.domain.model.retention.Retentions;
import dev.parley.domain.model.status.Statuses;
import dev.parley.domain.model.user.Sessions;
import dev.parley.domain.model.user.Users;
import dev.parley.domain.model.workspace.Workspaces;
import dev.parley.domain.store.Repositories;
import java.util.concurrent.atomic.AtomicLong;

/** One transaction's view of everything. */
record InMemoryRepositories(
        Users users,
        Sessions sessions,
        Invites invites,
        Statuses statuses,
        Workspaces workspaces,
        Memberships memberships,
        Assistants assistants,
        AiInteractions aiInteractions,
        Standings standings,
        CustomRoles customRoles,
        ChannelOverrides channelOverrides,
        Channels channels,
        DirectMessageChannels directMessageChannels,
        UserGroups userGroups,
        Messages messages,
        Threads threads,
        Followers followers,
        Reactions reactions,
        SoftDeletions softDeletions,
        ReadMarkers readMarkers,
        Notifications notifications,
        NotificationPreferences notificationPreferences,
        Feed feed,
        FeedPositions feedPositions,
        Imports imports,
        Exports exports,
        AuditLog auditLog,
        Retentions retentions,
        Erasures erasures)
        implements Repositories {

    InMemoryRepositories(Transaction transaction, AtomicLong messageIds) {
        this(
                new InMemoryUsers(transaction),
                new InMemorySessions(transaction),
                new InMemoryInvites(transaction),
                new InMemoryStatuses(transaction),
                new InMemoryWorkspaces(transaction),
                new InMemoryMemberships(transaction),
                new InMemoryAssistants(transaction),
                new InMemoryAiInteractions(transaction),
                new InMemoryStandings(transaction),
                new InMemoryCustomRoles(transaction),
                new InMemoryChannelOverrides(transaction),
                new InMemoryChannels(transaction),
                new InMemoryDirectMessageChannels(transaction),
                new InMemoryUserGroups(transaction),
                new InMemoryMessages(transaction, messageIds),
                new InMemoryThreads(transaction),
                new InMemoryFollowers(transaction),
                new InMemoryReactions(transaction),
                new InMemorySoftDeletions(transaction),
                new InMemoryReadMarkers(transaction),
                new InMemoryNotifications(transaction),
                new InMemoryNotificationPreferences(transaction),
                new InMemoryFeed(transaction),
                new InMemoryFeedPositions(transaction),
                new InMemoryImports(transaction),
                new InMemoryExports(transaction),
                new InMemoryAuditLog(transaction),
                new InMemoryRetentions(transaction),
                new InMemoryErasures(transaction));
    }
}
