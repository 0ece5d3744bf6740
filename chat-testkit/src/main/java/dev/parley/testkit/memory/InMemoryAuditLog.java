package dev.parley.testkit.memory;

import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.AuditLog;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryAuditLog implements AuditLog {
    private final Transaction transaction;

    InMemoryAuditLog(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void append(AuditEntry entry) {
        State state = transaction.write();
        Fault.unless(!state.auditById.has(entry.id()), "every entry of the audit has an id of its own");
        state.audit = state.audit.with(entry, entry);
        state.auditById = state.auditById.with(entry.id(), entry);
    }

    @Override
    public List<AuditEntry> ofWorkspace(
            WorkspaceId workspace,
            UserId reader,
            Visibility visibility,
            AuditFilter filter,
            Optional<AuditEntryId> before,
            int limit) {
        Optional<WorkspaceId> wanted = Optional.of(workspace);
        return list(
                filter,
                before,
                limit,
                entry -> entry.deed().workspace().equals(wanted)
                        && entry.deed()
                                .conversation()
                                .filter(id -> isHidden(id, reader, visibility))
                                .isEmpty());
    }

    @Override
    public List<AuditEntry> ofAccount(UserId user, AuditFilter filter, Optional<AuditEntryId> before, int limit) {
        Optional<UserId> wanted = Optional.of(user);
        return list(
                filter,
                before,
                limit,
                entry -> entry.deed().workspace().isEmpty()
                        && entry.deed().user().equals(wanted));
    }

    @Override
    public List<AuditEntry> all(AuditFilter filter, Optional<AuditEntryId> before, int limit) {
        return list(filter, before, limit, entry -> true);
    }

    private List<AuditEntry> list(
            AuditFilter filter, Optional<AuditEntryId> before, int limit, Predicate<AuditEntry> which) {
        return descending(before)
                .filter(filter::fits)
                .filter(which)
                .limit(limit)
                .toList();
    }

    private Stream<AuditEntry> descending(Optional<AuditEntryId> before) {
        State state = transaction.read();
        return before.isEmpty()
                ? state.audit.descending()
                : state.auditById.find(before.get()).stream().flatMap(state.audit::before);
    }

    private boolean isHidden(ConversationId conversation, UserId reader, Visibility visibility) {
        State state = transaction.read();
        boolean joined = state.participants
                .find(conversation, reader)
                .filter(Participation::isPresent)
                .isPresent();
        return switch (conversation) {
            case ChannelId id ->
                state.channels
                        .find(id)
                        .filter(channel -> visibility.shows(id, channel.isPrivate(), joined))
                        .isEmpty();
            case DirectMessageChannelId id -> !joined;
        };
    }
}
