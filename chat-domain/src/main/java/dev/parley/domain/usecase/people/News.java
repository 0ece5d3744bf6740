package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** That somebody is shown otherwise from now on, for the person's own devices and for all who share a workspace. */
final class News {
    private News() {}

    static void tell(Access access, Instant now) {
        UserId user = access.actor().user();
        List<Event> events = new ArrayList<>();
        events.add(changed(FeedId.of(user), user, now));
        access.store()
                .memberships()
                .of(user)
                .forEach(member -> events.add(changed(FeedId.of(member.workspace()), user, now)));
        access.tell(events);
    }

    private static Event changed(FeedId feed, UserId user, Instant now) {
        return Event.of(feed, EventKind.USER_CHANGED, user, now).about(user);
    }
}
