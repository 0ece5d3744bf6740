package dev.parley.domain.model.audit;

import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A deed with who did it, when, and from which session. There is no actor when the server did it by itself, or when
 * nobody knows who it was. By an operator means: from outside, in the actor's name.
 */
public record AuditEntry(
        AuditEntryId id,
        Instant at,
        Optional<UserId> actor,
        Optional<SessionId> session,
        boolean byOperator,
        Deed deed) {}
