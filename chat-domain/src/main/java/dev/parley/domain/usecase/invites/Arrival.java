package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The actor's coming into a workspace and some of its channels, and the news of it. */
final class Arrival {
    private final Access access;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    Arrival(Access access, Instant now) {
        this.access = access;
        this.now = now;
    }

    void arrive(Invite invite, Set<ChannelId> channels) {
        WorkspaceMember member =
                new WorkspaceMember(invite.workspace(), user(), invite.terms().role(), now);
        access.store().memberships().join(member);
        tell(FeedId.of(invite.workspace()), EventKind.MEMBER_JOINED);
        tell(FeedId.of(user()), EventKind.MEMBER_JOINED);
        channels.forEach(this::join);
        access.tell(events);
    }

    private void join(ChannelId channel) {
        if (access.store().memberships().join(new ConversationMember(channel, user(), now))) {
            events.add(event(FeedId.of(channel), EventKind.MEMBER_JOINED).in(channel));
            events.add(event(FeedId.of(user()), EventKind.CONVERSATION_OPENED).in(channel));
        }
    }

    private void tell(FeedId feed, EventKind kind) {
        events.add(event(feed, kind));
    }

    private Event event(FeedId feed, EventKind kind) {
        return Event.of(feed, kind, user(), now).about(user());
    }

    private UserId user() {
        return access.actor().user();
    }
}
