package dev.parley.domain.access;

import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The way from an id to what it names, as one actor and for one purpose. What the actor may not know of is refused like
 * what does not exist. The {@code …ToChange} methods take the feed first, so that what they give stays as it is until
 * the transaction ends.
 */
public final class Access {
    private final Repositories store;
    private final Actor actor;
    private final Environment environment;
    private final Policy policy;
    private final Sight sight;

    Access(Repositories store, Actor actor, Environment environment) {
        this.store = store;
        this.actor = actor;
        this.environment = environment;
        this.policy = environment.policy();
        this.sight = new Sight(store, actor.user(), policy);
    }

    public Repositories store() {
        return store;
    }

    public Actor actor() {
        return actor;
    }

    /** Puts what the actor did into the feeds. */
    public void tell(List<Event> events) {
        store.feed().append(events);
    }

    /** Puts what the actor did to somebody's standing, or to a place, into the audit. */
    public void record(Deed deed) {
        environment.record(store, actor, deed);
    }

    /** For what only whoever runs the server may do. */
    public void requireOperator() {
        if (!actor.operator()) {
            throw Refusals.notAllowed("do what is the operator's");
        }
    }

    /** The actor's own account. */
    public User self() {
        return newcomer(actor.user());
    }

    /** Somebody whom the actor can meet: in a workspace of both. */
    public User person(UserId id) {
        return store.users().find(id).filter(user -> sight.hasMet(id)).orElseThrow(Refusals::noSuchUser);
    }

    /** The actor's own account, with the feeds taken of all whom a change of it concerns: the actor's workspaces. */
    public User selfToChange() {
        List<FeedId> workspaces = store.memberships().of(actor.user()).stream()
                .map(member -> FeedId.of(member.workspace()))
                .toList();
        lock(FeedId.of(actor.user()), workspaces);
        return self();
    }

    /** How those whom the actor is known to see are shown; in two queries, however many. */
    public Map<UserId, Portrait> portraits(Collection<UserId> users, Instant now) {
        Map<UserId, Status> shown = store.statuses().shown(users, now).stream()
                .collect(Collectors.toMap(Status::user, Function.identity()));
        return store.users().findAll(users).stream()
                .collect(Collectors.toMap(
                        User::id, user -> new Portrait(user, Optional.ofNullable(shown.get(user.id())))));
    }

    /** An account to change: the actor's own, or any for an operator. */
    public User accountToChange(UserId id) {
        if (!actor.operator() && !actor.user().equals(id)) {
            throw Refusals.noSuchUser();
        }
        lock(FeedId.of(id), List.of());
        return store.users().find(id).orElseThrow(Refusals::noSuchUser);
    }

    /** Anybody who can be brought in: neither deactivated nor deleted. */
    public User newcomer(UserId id) {
        return store.users().find(id).filter(User::isActive).orElseThrow(Refusals::noSuchUser);
    }

    public Workspace workspace(WorkspaceId id) {
        return sight.standing(id)
                .flatMap(standing -> store.workspaces().find(id))
                .orElseThrow(Refusals::noSuchWorkspace);
    }

    /** The actor's own membership of a workspace that is not deleted. */
    public WorkspaceMember member(WorkspaceId id) {
        return standing(id).member();
    }

    public WorkspaceMember member(WorkspaceId id, Permission permission) {
        Standing standing = standing(id);
        require(policy.inWorkspace(standing).contains(permission), permission);
        return standing.member();
    }

    /** The actor's own preset and custom roles. */
    public Standing standing(WorkspaceId id) {
        return sight.standing(id).orElseThrow(Refusals::noSuchWorkspace);
    }

    /** What the actor may do in the workspace, and in those of its channels that say nothing else. */
    public Set<Permission> permissions(WorkspaceId id) {
        return policy.inWorkspace(standing(id));
    }

    /** What the actor may do in a channel, deleted or not: nothing where it is not seen. */
    public Set<Permission> permissions(ChannelId id) {
        return sight.channel(id).map(Place::permissions).orElseGet(Set::of);
    }

    /** What the actor may do to others, and to roles. */
    public Authority authority(WorkspaceId id) {
        return new Authority(policy, standing(id));
    }

    /** Another member of a workspace that is the actor's too. */
    public WorkspaceMember fellow(WorkspaceId id, UserId user) {
        return findFellow(id, user).orElseThrow(Refusals::noSuchUser);
    }

    public Optional<WorkspaceMember> findFellow(WorkspaceId id, UserId user) {
        member(id);
        return store.memberships().find(id, user);
    }

    /** The actor's own membership, if there is one, of a workspace that is not deleted. */
    public Optional<WorkspaceMember> findMember(WorkspaceId id) {
        return sight.standing(id).map(Standing::member);
    }

    /** An invite of the actor's own, or any for those who manage the workspace's members. */
    public Invite invite(InviteId id) {
        return store.invites().find(id).filter(this::maySee).orElseThrow(Refusals::noSuchInvite);
    }

    /** With its workspace's feed taken, as whoever accepts it takes it. */
    public Invite inviteToChange(InviteId id) {
        lock(FeedId.of(invite(id).workspace()), List.of());
        return invite(id);
    }

    private boolean maySee(Invite invite) {
        return sight.standing(invite.workspace())
                .filter(standing -> invite.createdBy().equals(actor.user())
                        || policy.inWorkspace(standing).contains(Permission.MANAGE_MEMBERS))
                .isPresent();
    }

    /** What somebody else may see and do, within the same transaction. */
    public Access as(UserId other) {
        return new Access(store, Actor.of(other), environment);
    }

    /** The preset and custom roles of another member of a workspace that is the actor's too. */
    public Optional<Standing> findFellowStanding(WorkspaceId id, UserId user) {
        member(id);
        return store.standings().in(id, List.of(user)).stream().findFirst();
    }

    /** A custom role of a workspace that is the actor's. */
    public CustomRole role(CustomRoleId id) {
        return store.customRoles()
                .find(id)
                .filter(role -> sight.standing(role.workspace()).isPresent())
                .orElseThrow(Refusals::noSuchRole);
    }

    /** A custom role to change, give or take. Its workspace's feed is taken, with those of what will change along. */
    public CustomRole roleToChange(CustomRoleId id, List<FeedId> others) {
        workspaceToChange(role(id).workspace(), Permission.MANAGE_ROLES, others);
        return role(id);
    }

    public Workspace workspaceToChange(WorkspaceId id, Permission permission) {
        return workspaceToChange(id, permission, List.of());
    }

    /** With the feeds of what will change along with it. */
    public Workspace workspaceToChange(WorkspaceId id, Permission permission, List<FeedId> others) {
        member(id, permission); // nobody waits for what they may not touch, nor makes others wait
        lock(FeedId.of(id), others);
        member(id, permission);
        return workspace(id);
    }

    /** A workspace, deleted or not, for those who may bring it back. */
    public Workspace workspaceToRestore(WorkspaceId id) {
        restorable(id);
        lock(FeedId.of(id), List.of());
        return restorable(id);
    }

    private Workspace restorable(WorkspaceId id) {
        return sight.standingAnyway(id)
                .filter(standing -> policy.inWorkspace(standing).contains(Permission.DELETE_WORKSPACE))
                .flatMap(standing -> store.workspaces().find(id))
                .orElseThrow(Refusals::noSuchWorkspace);
    }

    /** What the assistant that is the actor is set to. */
    public AssistantProfile assistant() {
        return store.assistants().find(actor.user()).orElseThrow(Refusals::noSuchAssistant);
    }

    /** One of a workspace's assistants, for those who keep them. Its own feed is taken too. */
    public AssistantProfile assistantToChange(WorkspaceId workspace, UserId id) {
        member(workspace, Permission.MANAGE_ASSISTANTS);
        assistantOf(workspace, id);
        workspaceToChange(workspace, Permission.MANAGE_ASSISTANTS, List.of(FeedId.of(id)));
        return assistantOf(workspace, id);
    }

    private AssistantProfile assistantOf(WorkspaceId workspace, UserId id) {
        return store.assistants()
                .find(id)
                .filter(assistant -> assistant.workspace().equals(workspace))
                .orElseThrow(Refusals::noSuchAssistant);
    }

    public UserGroup group(UserGroupId id) {
        return store.userGroups()
                .find(id)
                .filter(group -> sight.standing(group.workspace()).isPresent())
                .orElseThrow(Refusals::noSuchGroup);
    }

    /** A group of the workspace, when it is there. */
    public Optional<UserGroup> findGroup(WorkspaceId workspace, UserGroupId id) {
        return store.userGroups()
                .find(id)
                .filter(group -> group.workspace().equals(workspace))
                .filter(group -> sight.standing(workspace).isPresent());
    }

    /** With the feed of its workspace taken. */
    public UserGroup groupToChange(UserGroupId id) {
        workspaceToChange(group(id).workspace(), Permission.MANAGE_GROUPS);
        return group(id);
    }

    public Place conversation(ConversationId id) {
        return sight.place(id).orElseThrow(() -> noSuch(id));
    }

    public Channel channel(ChannelId id) {
        return conversation(id).channel().orElseThrow(Refusals::noSuchChannel);
    }

    /** A joined conversation in which the actor may do something now: not an archived one. */
    public Place conversationToChange(ConversationId id, Permission permission) {
        Place place = conversationLocked(id);
        requireOpen(place, permission);
        return place;
    }

    /** A conversation that the actor may see, with its feed taken, whether or not it is open to change. */
    public Place conversationLocked(ConversationId id) {
        conversation(id); // nobody waits for what they may not see
        lock(FeedId.of(id), List.of());
        return conversation(id);
    }

    /** A joined channel, archived or not, whose settings the actor may change. Its workspace's feed is taken too. */
    public Channel channelToChange(ChannelId id, Permission permission) {
        lockWithWorkspace(id);
        Place place = conversation(id);
        requireJoined(place);
        require(place.allows(permission), permission);
        return channel(id);
    }

    /** A channel, deleted or not, for those who may bring it back. Its workspace's feed is taken too. */
    public Channel channelToRestore(ChannelId id) {
        lockWithWorkspace(id);
        return sight.channel(id)
                .filter(place -> place.allows(Permission.DELETE_CHANNEL))
                .flatMap(Place::channel)
                .orElseThrow(Refusals::noSuchChannel);
    }

    public DirectMessageChannel directMessageChannel(DirectMessageChannelId id) {
        return sight.directMessage(id).orElseThrow(Refusals::noSuchDirectMessage);
    }

    /** A message, deleted or not, in a conversation that the actor may see. */
    public Message message(MessageId id) {
        return store.messages()
                .find(id)
                .filter(message -> sees(message.conversation()))
                .orElseThrow(Refusals::noSuchMessage);
    }

    /** The root of a message's thread: itself, unless it is a reply. A deleted one only while the thread lives on. */
    public Message thread(MessageId id) {
        Message root = message(message(id).root());
        if (root.isDeleted() && store.threads().summary(root).replyCount() == 0) {
            throw Refusals.noSuchMessage();
        }
        return root;
    }

    /** A message, deleted or not, of a conversation that the actor may see, when it is there. */
    public Optional<Message> findMessage(ConversationId conversation, MessageId id) {
        return store.messages()
                .find(id)
                .filter(message -> message.conversation().equals(conversation))
                .filter(message -> sees(conversation));
    }

    public boolean sees(ConversationId id) {
        return sight.place(id).isPresent();
    }

    /** A message, deleted or not, in a joined conversation that is open to change. */
    public Message messageToChange(MessageId id, Permission permission) {
        conversationToChange(message(id).conversation(), permission);
        return message(id);
    }

    /** Which channels of the workspace the actor sees: what every list, count and search goes by. */
    public Visibility visibility(WorkspaceId id) {
        return sight.visibility(standing(id));
    }

    /** Those of the conversations, all of this workspace, that the actor sees; in a few queries, however many. */
    public Set<ConversationId> visible(WorkspaceId id, Collection<? extends ConversationId> conversations) {
        return sight.visible(standing(id), conversations);
    }

    /** Those of the users who see a conversation that the actor sees. */
    public Set<UserId> audience(ConversationId id, Collection<UserId> users) {
        return sight.audience(conversation(id), users);
    }

    /** Whether the actor may do something in a conversation that not everybody may. */
    public boolean allows(ConversationId id, Permission permission) {
        return conversation(id).allows(permission);
    }

    private void lockWithWorkspace(ChannelId id) {
        WorkspaceId workspace = sight.channel(id).map(Place::workspace).orElseThrow(Refusals::noSuchChannel);
        lock(FeedId.of(id), List.of(FeedId.of(workspace)));
    }

    private void lock(FeedId feed, List<FeedId> others) {
        List<FeedId> feeds = new ArrayList<>(others);
        feeds.add(feed);
        store.feed().lock(feeds);
    }

    public void requireOpen(Place place, Permission permission) {
        requireJoined(place);
        require(place.allows(permission), permission);
        if (place.isArchived()) {
            throw Refusals.archived();
        }
    }

    /** For what concerns nobody but the actor, hence works in archived channels too. */
    public void requireJoined(ConversationId id) {
        requireJoined(conversation(id));
    }

    private static void requireJoined(Place place) {
        if (!place.joined()) {
            throw Refusals.notJoined();
        }
    }

    private static void require(boolean allowed, Permission permission) {
        if (!allowed) {
            throw Refusals.notAllowed(permission);
        }
    }

    private static NotFound noSuch(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> Refusals.noSuchChannel();
            case DirectMessageChannelId direct -> Refusals.noSuchDirectMessage();
        };
    }
}
