package dev.parley.domain.usecase.furnishing;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives a workspace the default channel that it lacks, with all members but the guests in it. In one transaction. */
final class DefaultChannels {
    private static final int PAGE = 200;

    private final Environment environment;
    private final Repositories store;
    private final UserId system;

    DefaultChannels(Environment environment, Repositories store, UserId system) {
        this.environment = environment;
        this.store = store;
        this.system = system;
    }

    static Channel general(ChannelId id, WorkspaceId workspace, UserId creator, Instant now) {
        return named(ChannelName.GENERAL, id, workspace, creator, now);
    }

    private static Channel named(ChannelName name, ChannelId id, WorkspaceId workspace, UserId creator, Instant now) {
        return new Channel(
                id,
                workspace,
                name,
                false,
                true,
                "",
                "",
                false,
                Optional.of(creator),
                now,
                Optional.empty(),
                Optional.empty());
    }

    /** False when there is one by now, made by somebody else at the same time. */
    boolean give(WorkspaceId workspace) {
        ChannelId id = new ChannelId(environment.newId());
        store.feed().lock(List.of(FeedId.of(workspace), FeedId.of(id)));
        if (store.channels().findDefault(workspace).isPresent()) {
            return false;
        }
        Instant now = environment.now();
        store.channels().add(named(free(workspace), id, workspace, system, now));
        List<Event> events = new ArrayList<>();
        events.add(Event.of(FeedId.of(workspace), EventKind.CHANNEL_CREATED, system, now)
                .in(id));
        for (UserId user : members(workspace)) {
            store.memberships().join(new ConversationMember(id, user, now));
            events.add(Event.of(FeedId.of(id), EventKind.MEMBER_JOINED, system, now)
                    .in(id)
                    .about(user));
        }
        store.feed().append(events);
        Deed deed = Deed.of(AuditAction.CHANNEL_CREATED).in(workspace).in(id);
        environment.record(store, Actor.operatorAs(system), deed);
        return true;
    }

    /** A channel of that name may be private or archived; it stays what it is. */
    private ChannelName free(WorkspaceId workspace) {
        ChannelName name = ChannelName.GENERAL;
        for (int number = 2; isTaken(workspace, name); number++) {
            name = new ChannelName(ChannelName.GENERAL + "-" + number);
        }
        return name;
    }

    private boolean isTaken(WorkspaceId workspace, ChannelName name) {
        return !store.channels().findByNames(workspace, List.of(name)).isEmpty();
    }

    private List<UserId> members(WorkspaceId workspace) {
        List<UserId> found = new ArrayList<>();
        Optional<UserId> after = Optional.empty();
        while (true) {
            List<WorkspaceMember> page = store.memberships().of(workspace, after, PAGE);
            page.stream()
                    .filter(member -> member.role() != Role.GUEST)
                    .map(WorkspaceMember::user)
                    .forEach(found::add);
            if (page.size() < PAGE) {
                return found;
            }
            after = Optional.of(page.get(page.size() - 1).user());
        }
    }
}
