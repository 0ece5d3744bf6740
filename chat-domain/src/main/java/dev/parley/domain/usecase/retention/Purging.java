package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.retention.Due;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the server erases by itself, for good: what was deleted longer ago than a deletion can be taken back, what is
 * older than its place keeps it, and workspaces that were deleted too long ago. Step by step, each in a short transaction
 * that takes one feed, so that nobody waits for long; whatever a step needs to know it looks up under that lock. A step
 * that was cut short, or that another process takes too, does no harm: the next one goes on with what is there.
 */
public final class Purging {
    private static final int BATCH = 100;

    private final Environment environment;
    private final Duration restoreWindow;
    // Where the walk through old messages has come to. Forgetting it costs looking at what is erased already once more.
    private Optional<ConversationId> passed = Optional.empty();
    private Instant reached = Instant.EPOCH;

    public Purging(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** Tells whether there is more to do just now. Not for several threads. */
    public boolean step() {
        Instant now = environment.now();
        Instant restorable = now.minus(restoreWindow);
        return eraseDeleted(now, restorable) || eraseOld(now, restorable) || removeWorkspace(restorable);
    }

    private boolean eraseDeleted(Instant now, Instant restorable) {
        Optional<ConversationId> where =
                environment
                        .read(
                                Actor.SERVER,
                                access -> access.store().softDeletions().findPurgeable(restorable, 1))
                        .stream()
                        .map(Message::conversation)
                        .findFirst();
        where.ifPresent(conversation -> environment.write(Actor.SERVER, access -> {
            access.store().feed().lock(List.of(FeedId.of(conversation)));
            List<Message> doomed = access.store().softDeletions().findPurgeable(restorable, BATCH).stream()
                    .filter(message -> message.conversation().equals(conversation))
                    .toList();
            return erase(access, doomed, now);
        }));
        return where.isPresent();
    }

    private boolean eraseOld(Instant now, Instant restorable) {
        Optional<Due> next =
                environment
                        .read(
                                Actor.SERVER,
                                access -> access.store().retentions().due(now, restorable, passed, 1))
                        .stream()
                        .findFirst();
        if (next.isEmpty()) {
            passed = Optional.empty();
            return false;
        }
        eraseOld(next.get(), now, restorable);
        return true;
    }

    private void eraseOld(Due due, Instant now, Instant restorable) {
        ConversationId conversation = due.conversation();
        List<Message> old = environment.read(Actor.SERVER, access -> written(access, due));
        if (!old.isEmpty()) {
            Set<MessageId> seen = old.stream().map(Message::id).collect(Collectors.toSet());
            environment.write(Actor.SERVER, access -> {
                access.store().feed().lock(List.of(FeedId.of(conversation)));
                // Somebody may have said meanwhile that they are to be kept.
                List<Message> doomed = access.store().retentions().due(now, restorable, conversation).stream()
                        .flatMap(still -> written(access, still).stream())
                        .filter(message -> seen.contains(message.id()))
                        .toList();
                int erased = erase(access, doomed, now);
                if (erased > 0) {
                    access.record(Deed.of(AuditAction.MESSAGES_PURGED)
                            .in(due.workspace())
                            .in(conversation)
                            .with("count", erased));
                }
                return erased;
            });
        }
        boolean isThrough = old.size() < BATCH;
        passed = isThrough ? Optional.of(conversation) : passed;
        reached = isThrough ? Instant.EPOCH : old.getLast().createdAt();
    }

    private List<Message> written(Access access, Due due) {
        return access.store().retentions().written(due.conversation(), reached, due.before(), BATCH);
    }

    private static int erase(Access access, List<Message> doomed, Instant now) {
        List<Message> erased = access.store().softDeletions().erase(doomed, new Deletion(now, Optional.empty()));
        access.tell(erased.stream()
                .map(message -> Event.of(EventKind.MESSAGE_PURGED, Actor.SERVER.user(), message, now))
                .toList());
        return erased.size();
    }

    private boolean removeWorkspace(Instant restorable) {
        Optional<WorkspaceId> gone =
                environment
                        .read(Actor.SERVER, access -> access.store().erasures().workspaces(restorable, 1))
                        .stream()
                        .findFirst();
        gone.ifPresent(id -> environment.write(Actor.SERVER, access -> {
            access.store().feed().lock(List.of(FeedId.of(id)));
            boolean isStillGone = access.store()
                    .erasures()
                    .workspaces(restorable, Integer.MAX_VALUE)
                    .contains(id);
            if (isStillGone && access.store().erasures().empty(id, BATCH) == 0) {
                access.store().erasures().remove(id);
                access.record(Deed.of(AuditAction.WORKSPACE_PURGED).in(id));
            }
            return id;
        }));
        return gone.isPresent();
    }
}
