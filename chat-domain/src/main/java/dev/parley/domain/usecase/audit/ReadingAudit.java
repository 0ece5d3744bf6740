package dev.parley.domain.usecase.audit;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.util.Optional;

/** Looking up who did what, newest first; a list goes on after the last entry of the part before. */
public final class ReadingAudit {
    private final Environment environment;

    public ReadingAudit(Environment environment) {
        this.environment = environment;
    }

    /**
     * A workspace's, for those who may see it; and even they are not told of channels that they do not see: an entry
     * about one would tell that there is such a channel, and who is in it.
     */
    public Slice<AuditEntry> ofWorkspace(
            Actor actor, WorkspaceId id, AuditFilter filter, Optional<AuditEntryId> after, int limit) {
        return environment.read(actor, access -> {
            access.member(id, Permission.VIEW_AUDIT);
            Visibility visibility = access.visibility(id);
            return Slice.of(
                    limit,
                    most -> access.store().auditLog().ofWorkspace(id, actor.user(), visibility, filter, after, most));
        });
    }

    /** The actor's own account's: log-ins, and what became of the account. */
    public Slice<AuditEntry> own(Actor actor, AuditFilter filter, Optional<AuditEntryId> after, int limit) {
        return environment.read(
                actor,
                access -> Slice.of(
                        limit, most -> access.store().auditLog().ofAccount(actor.user(), filter, after, most)));
    }

    /** Everything, for operators only. */
    public Slice<AuditEntry> all(Actor operator, AuditFilter filter, Optional<AuditEntryId> after, int limit) {
        return environment.read(operator, access -> {
            access.requireOperator();
            return Slice.of(limit, most -> access.store().auditLog().all(filter, after, most));
        });
    }
}
