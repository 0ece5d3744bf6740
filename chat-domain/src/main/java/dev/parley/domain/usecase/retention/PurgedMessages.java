package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Due;
import java.time.Instant;
import java.util.List;

/** Tells of messages that were erased: the feed of each, the audit how many. */
final class PurgedMessages {
    /** How many are erased in one transaction. */
    static final int MOST = 100;

    private PurgedMessages() {}

    static int tell(Access access, Due where, List<Message> purged, Instant now) {
        if (!purged.isEmpty()) {
            access.tell(purged.stream()
                    .map(message ->
                            Event.of(EventKind.MESSAGE_PURGED, access.actor().user(), message, now))
                    .toList());
            access.record(Deed.of(AuditAction.MESSAGES_PURGED)
                    .in(where.workspace())
                    .in(where.conversation())
                    .with("count", purged.size()));
        }
        return purged.size();
    }
}
