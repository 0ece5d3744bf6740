package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.Function;

/** How ids sort: by their bytes, as databases do it. {@link UUID#compareTo} takes the upper half for negative. */
final class Order {
    static final Comparator<UUID> UUIDS = ((Comparator<UUID>)
                    (a, b) -> Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits()))
            .thenComparing((a, b) -> Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits()));
    static final Comparator<InviteId> INVITES = by(InviteId::value);
    static final Comparator<StatusId> STATUSES = by(StatusId::value);
    static final Comparator<UserId> USERS = by(UserId::value);
    static final Comparator<SessionId> SESSIONS = by(SessionId::value);
    static final Comparator<WorkspaceId> WORKSPACES = by(WorkspaceId::value);
    static final Comparator<CustomRoleId> ROLES = by(CustomRoleId::value);
    static final Comparator<ChannelId> CHANNELS = by(ChannelId::value);
    static final Comparator<DirectMessageChannelId> DIRECT_MESSAGES = by(DirectMessageChannelId::value);
    static final Comparator<ConversationId> CONVERSATIONS = by(ConversationId::value);
    static final Comparator<AiInteractionId> AI_INTERACTIONS = by(AiInteractionId::value);
    static final Comparator<UserGroupId> GROUPS = by(UserGroupId::value);
    static final Comparator<NotificationId> NOTIFICATIONS = by(NotificationId::value);
    static final Comparator<FeedId> FEEDS = by(FeedId::value);

    static final Comparator<AuditEntryId> AUDIT_ENTRIES = by(AuditEntryId::value);
    static final Comparator<AuditEntry> AUDIT =
            Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id, AUDIT_ENTRIES);

    private Order() {}

    private static <T> Comparator<T> by(Function<T, UUID> id) {
        return Comparator.comparing(id, UUIDS);
    }
}
