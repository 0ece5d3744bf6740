package dev.parley.domain.usecase.channels;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Opening and finding direct messages. The same people always share the same one. */
public final class MessagingDirectly {
    private final Environment environment;

    public MessagingDirectly(Environment environment) {
        this.environment = environment;
    }

    /** With the actor and the given people, all of them members of the workspace. */
    public DirectConversation open(Actor actor, WorkspaceId workspace, Set<UserId> others) {
        Set<UserId> members = new HashSet<>(others);
        members.add(actor.user());
        DirectMessageChannel wanted = new DirectMessageChannel(
                new DirectMessageChannelId(environment.newId()), workspace, members, environment.now());
        return environment.write(actor, access -> {
            access.member(workspace, Permission.OPEN_DIRECT_MESSAGE);
            members.forEach(user -> requireReachable(access, workspace, user));
            DirectMessageChannel opened = access.store().directMessageChannels().open(wanted);
            boolean isNew = opened.id().equals(wanted.id());
            if (isNew) {
                access.tell(openedEvents(actor, wanted));
            }
            return DirectConversation.of(access.store(), opened, isNew);
        });
    }

    public DirectConversation find(Actor actor, DirectMessageChannelId id) {
        return environment.read(
                actor, access -> DirectConversation.of(access.store(), access.directMessageChannel(id), false));
    }

    /** The actor's own, by ascending id. */
    public Slice<DirectConversation> list(
            Actor actor, WorkspaceId workspace, Optional<DirectMessageChannelId> after, int limit) {
        return environment.read(actor, access -> {
            access.member(workspace);
            return Slice.<DirectMessageChannel>of(
                            limit,
                            most -> access.store().directMessageChannels().of(actor.user(), workspace, after, most))
                    .map(channel -> DirectConversation.of(access.store(), channel, false));
        });
    }

    private static void requireReachable(Access access, WorkspaceId workspace, UserId user) {
        access.fellows().require(workspace, user);
        access.accounts().newcomer(user);
    }

    private static List<Event> openedEvents(Actor actor, DirectMessageChannel opened) {
        return opened.members().stream()
                .map(user -> Event.of(FeedId.of(user), EventKind.CONVERSATION_OPENED, actor.user(), opened.createdAt())
                        .in(opened.id()))
                .toList();
    }
}
