package dev.parley.domain.model.audit;

import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

/**
 * What happened to people and places, for good: entries are added, and never changed or taken away, whatever becomes of
 * what they name. Lists are newest first, by instant and then id, and go on before a given entry.
 */
public interface AuditLog {
    /** An id that is in use already is a fault. */
    void append(AuditEntry entry);

    /**
     * A workspace's entries, apart from those about a channel that is not visible to the reader, or about a direct
     * message that the reader is no present member of. A deleted channel is visible to those who saw it before.
     */
    List<AuditEntry> ofWorkspace(
            WorkspaceId workspace,
            UserId reader,
            Visibility visibility,
            AuditFilter filter,
            Optional<AuditEntryId> before,
            int limit);

    /** The entries about an account that belong to no workspace. */
    List<AuditEntry> ofAccount(UserId user, AuditFilter filter, Optional<AuditEntryId> before, int limit);

    /** All entries, for whoever runs the server. */
    List<AuditEntry> all(AuditFilter filter, Optional<AuditEntryId> before, int limit);
}
