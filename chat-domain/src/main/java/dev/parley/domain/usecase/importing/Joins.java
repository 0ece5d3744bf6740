package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Makes members of a conversation. Those who come after its messages have nothing unread. */
final class Joins {
    private final ImportStep step;

    Joins(ImportStep step) {
        this.step = step;
    }

    /** Only the owner can be here to hear of it in a feed of their own. */
    void all(ConversationId conversation, Collection<UserId> users) {
        List<Event> events = new ArrayList<>();
        for (UserId user : users) {
            if (!step.store().memberships().join(new ConversationMember(conversation, user, step.now()))) {
                continue;
            }
            events.add(step.event(conversation, EventKind.MEMBER_JOINED).about(user));
            if (user.equals(step.owner())) {
                events.add(step.event(FeedId.of(user), EventKind.CONVERSATION_OPENED)
                        .in(conversation));
            }
        }
        step.tell(events);
    }
}
