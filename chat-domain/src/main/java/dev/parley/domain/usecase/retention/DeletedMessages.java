package dev.parley.domain.usecase.retention;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.retention.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that were deleted longer ago than that can be taken back. */
final class DeletedMessages {
    private final Environment environment;
    private final Duration restoreWindow;

    DeletedMessages(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** Those of one conversation, at most a batch of them; false when there are none anywhere. */
    boolean eraseSome() {
        Instant before = environment.now().minus(restoreWindow);
        Optional<Due> next =
                environment.transactions().read(store -> store.retentions().withDeleted(before));
        next.ifPresent(due -> environment.write(Actor.SERVER, access -> erase(access, due)));
        return next.isPresent();
    }

    private int erase(Access access, Due due) {
        access.store().feed().lock(List.of(FeedId.of(due.conversation())));
        List<Message> doomed =
                access.store().softDeletions().findPurgeable(due.conversation(), due.before(), PurgedMessages.MOST);
        Instant now = environment.now();
        return PurgedMessages.tell(access, due, access.store().softDeletions().purge(doomed, now), now);
    }
}
