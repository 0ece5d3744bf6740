package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.people.Offboarding.Purged;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The end of what somebody wrote, and of their reactions to what others did: batch by batch, as often as need be. */
final class PersonsWords {
    private static final int BATCH = 100;

    private final Environment environment;

    PersonsWords(Environment environment) {
        this.environment = environment;
    }

    /** Crosses the person out of those to be erased, unless a legal hold kept something. */
    Purged erase(Actor actor, UserId id) {
        Purged total = eraseMessages(actor, id);
        boolean allTakenBack = takeBackReactions(actor, id);
        if (total.held() == 0 && allTakenBack) {
            environment.write(actor, access -> {
                access.store().erasures().done(id);
                return id;
            });
        }
        return total;
    }

    private Purged eraseMessages(Actor actor, UserId id) {
        Purged total = new Purged(0, 0);
        Optional<MessageId> next = Optional.of(MessageId.NONE);
        while (next.isPresent()) {
            MessageId after = next.get();
            List<Message> batch =
                    environment.read(actor, access -> access.store().messages().by(id, after, BATCH));
            for (List<Message> there : byConversation(batch)) {
                total = total.plus(environment.write(actor, access -> erase(access, there)));
            }
            next = batch.isEmpty()
                    ? Optional.empty()
                    : Optional.of(batch.getLast().id());
        }
        return total;
    }

    /** Nobody else waits for more than those of one. */
    private static Collection<List<Message>> byConversation(List<Message> batch) {
        return batch.stream()
                .collect(Collectors.groupingBy(Message::conversation))
                .values();
    }

    private Purged erase(Access access, List<Message> batch) {
        Instant now = environment.now();
        access.store().feed().lock(List.of(FeedId.of(batch.getFirst().conversation())));
        Deletion deletion = new Deletion(now, access.actor().known());
        List<Message> purged = access.store().softDeletions().erase(batch, deletion);
        access.tell(purged.stream()
                .map(message ->
                        Event.of(EventKind.MESSAGE_PURGED, access.actor().user(), message, now))
                .toList());
        return new Purged(
                purged.size(), access.store().softDeletions().held(batch).size());
    }

    private boolean takeBackReactions(Actor actor, UserId id) {
        for (ConversationId place : places(actor, id)) {
            int taken;
            do {
                taken = environment.write(actor, access -> takeBack(access, place, id));
            } while (taken == BATCH);
        }
        return places(actor, id).isEmpty();
    }

    private List<ConversationId> places(Actor actor, UserId id) {
        return environment.read(actor, access -> access.store().reactions().placesOf(id));
    }

    private int takeBack(Access access, ConversationId place, UserId id) {
        access.store().feed().lock(List.of(FeedId.of(place)));
        List<Reaction> taken = access.store().softDeletions().takeBack(place, id, BATCH);
        access.tell(
                taken.stream().map(reaction -> removed(access, place, reaction)).toList());
        return taken.size();
    }

    private Event removed(Access access, ConversationId place, Reaction reaction) {
        return Event.of(
                        FeedId.of(place),
                        EventKind.REACTION_REMOVED,
                        access.actor().user(),
                        environment.now())
                .in(place)
                .about(reaction.message())
                .about(reaction.user());
    }
}
