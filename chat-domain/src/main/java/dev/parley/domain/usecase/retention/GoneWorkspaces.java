package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Workspaces that were deleted longer ago than that can be taken back: emptied bit by bit, then taken away. */
final class GoneWorkspaces {
    private static final int BATCH = 100;

    private final Environment environment;
    private final Duration restoreWindow;

    GoneWorkspaces(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** Some of one of them; false when there are none. */
    boolean removeSome() {
        Instant before = environment.now().minus(restoreWindow);
        Optional<WorkspaceId> next =
                environment.transactions().read(store -> store.erasures().workspaces(before, 1)).stream()
                        .findFirst();
        next.ifPresent(id -> environment.write(Actor.SERVER, access -> removeSome(access, id, before)));
        return next.isPresent();
    }

    private WorkspaceId removeSome(Access access, WorkspaceId id, Instant before) {
        access.store().feed().lock(List.of(FeedId.of(id)));
        boolean isStillGone =
                access.store().erasures().workspaces(before, Integer.MAX_VALUE).contains(id);
        if (isStillGone && access.store().erasures().empty(id, BATCH) == 0 && !endStrays(access, id)) {
            access.store().erasures().remove(id);
            access.record(Deed.of(AuditAction.WORKSPACE_PURGED).in(id));
        }
        return id;
    }

    /** Its assistants and imported people, who are in no other workspace, lose their names. Whether there were any. */
    private boolean endStrays(Access access, WorkspaceId id) {
        List<User> strays =
                access.store().users().findAll(access.store().erasures().strays(id, BATCH));
        for (User stray : strays) {
            access.store().users().update(stray.anonymised(environment.now()));
            access.store().erasures().forget(stray.id(), environment.now());
            access.record(Deed.of(AuditAction.ACCOUNT_ANONYMISED).about(stray.id()));
        }
        return !strays.isEmpty();
    }
}
