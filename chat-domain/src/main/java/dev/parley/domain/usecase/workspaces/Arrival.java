package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Somebody's coming into a workspace and its channels, and the news of it. All their feeds have to be taken before. */
public final class Arrival {
    private final Access access;
    private final UserId user;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    public Arrival(Access access, UserId user, Instant now) {
        this.access = access;
        this.user = user;
        this.now = now;
    }

    /** Of somebody who is no member yet. Everybody but guests comes into the default channel, too. */
    public WorkspaceMember into(WorkspaceId workspace, Role role, Set<ChannelId> channels) {
        WorkspaceMember member = new WorkspaceMember(workspace, user, role, now);
        access.store().memberships().join(member);
        events.add(event(FeedId.of(workspace), EventKind.MEMBER_JOINED));
        events.add(event(FeedId.of(user), EventKind.MEMBER_JOINED));
        if (role.joinsDefaultChannel()) {
            join(defaultChannel(access, workspace));
        }
        channels.forEach(this::join);
        access.tell(events);
        return member;
    }

    /** Of a member who has been a guest. */
    void intoDefaultChannel(WorkspaceId workspace) {
        join(defaultChannel(access, workspace));
        access.tell(events);
    }

    public static ChannelId defaultChannel(Access access, WorkspaceId workspace) {
        return access.store().channels().findDefault(workspace).map(Channel::id).orElseThrow(Refusals::noSuchChannel);
    }

    private void join(ChannelId channel) {
        if (access.store().memberships().join(new ConversationMember(channel, user, now))) {
            events.add(event(FeedId.of(channel), EventKind.MEMBER_JOINED).in(channel));
            events.add(event(FeedId.of(user), EventKind.CONVERSATION_OPENED).in(channel));
        }
    }

    private Event event(FeedId feed, EventKind kind) {
        return Event.of(feed, kind, access.actor().user(), now).about(user);
    }
}
