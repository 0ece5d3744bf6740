package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the parts of one transaction share. The people are a copy, and the ledger is new, for each attempt. */
record ImportStep(Access access, WorkspaceId workspace, Instant now, People people, Ledger ledger) {
    Repositories store() {
        return access.store();
    }

    UserId owner() {
        return access.actor().user();
    }

    /** When something was made, unless the export does not know, or cannot. */
    Instant past(Optional<Instant> at) {
        return at.filter(instant -> instant.isBefore(now)).orElse(now);
    }

    Event event(FeedId feed, EventKind kind) {
        return Event.of(feed, kind, owner(), now);
    }

    Event event(ConversationId conversation, EventKind kind) {
        return event(FeedId.of(conversation), kind).in(conversation);
    }

    /** One entry for all that an import brings along. */
    void record(int newAccounts) {
        access.record(Deed.of(AuditAction.WORKSPACE_IMPORTED).in(workspace).with("accounts", newAccounts));
    }

    /** Silently: nobody waits to hear of what happened years ago. */
    void tell(List<Event> events) {
        if (!events.isEmpty()) {
            access.tell(events.stream().map(Event::silently).toList());
        }
    }
}
