package dev.parley.domain.access;

import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    public MessageAccess messages() {
        return new MessageAccess(this);
    }

    public ChannelAccess channels() {
        return new ChannelAccess(this, sight);
    }

    public FellowAccess fellows() {
        return new FellowAccess(this, policy);
    }

    public AccountAccess accounts() {
        return new AccountAccess(this, sight);
    }

    public InviteAccess invites() {
        return new InviteAccess(this, sight, policy);
    }

    public RoleAccess roles() {
        return new RoleAccess(this, sight);
    }

    public GroupAccess groups() {
        return new GroupAccess(this, sight);
    }

    public AssistantAccess assistants() {
        return new AssistantAccess(this);
    }

    /** The actor's own account. */
    public User self() {
        return accounts().newcomer(actor.user());
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
        if (!policy.inWorkspace(standing).contains(permission)) {
            throw Refusals.notAllowed(permission);
        }
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

    /** The actor's own membership, if there is one, of a workspace that is not deleted. */
    public Optional<WorkspaceMember> findMember(WorkspaceId id) {
        return sight.standing(id).map(Standing::member);
    }

    /** What somebody else may see and do, within the same transaction. */
    public Access as(UserId other) {
        return new Access(store, Actor.of(other), environment);
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
        return evenDeleted(id, Permission.DELETE_WORKSPACE);
    }

    /** A workspace, deleted or not, since what is deleted goes next, for those who may hold that up. */
    public Workspace workspaceToHold(WorkspaceId id) {
        return sight.standing(id).isPresent()
                ? workspaceToChange(id, Permission.PLACE_LEGAL_HOLD)
                : evenDeleted(id, Permission.PLACE_LEGAL_HOLD);
    }

    private Workspace evenDeleted(WorkspaceId id, Permission permission) {
        findEvenDeleted(id, permission);
        lock(FeedId.of(id), List.of());
        return findEvenDeleted(id, permission);
    }

    private Workspace findEvenDeleted(WorkspaceId id, Permission permission) {
        return sight.standingAnyway(id)
                .filter(standing -> policy.inWorkspace(standing).contains(permission))
                .flatMap(standing -> store.workspaces().find(id))
                .orElseThrow(Refusals::noSuchWorkspace);
    }

    public Place conversation(ConversationId id) {
        return sight.place(id).orElseThrow(() -> noSuch(id));
    }

    /** A joined conversation in which the actor may do something now: not an archived one. */
    public Place conversationToChange(ConversationId id, Permission permission) {
        Place place = conversationLocked(id);
        place.requireOpen(permission);
        return place;
    }

    /** A conversation that the actor may see, with its feed taken, whether or not it is open to change. */
    public Place conversationLocked(ConversationId id) {
        conversation(id); // nobody waits for what they may not see
        lock(FeedId.of(id), List.of());
        return conversation(id);
    }

    public DirectMessageChannel directMessageChannel(DirectMessageChannelId id) {
        return sight.directMessage(id).orElseThrow(Refusals::noSuchDirectMessage);
    }

    public boolean sees(ConversationId id) {
        return sight.place(id).isPresent();
    }

    /** Which channels of the workspace the actor sees: what every list, count and search goes by. */
    public Visibility visibility(WorkspaceId id) {
        return sight.visibility(standing(id));
    }

    /** Those of the channels, all of this workspace, that the actor sees; in a few queries, however many. */
    public Set<ChannelId> visible(WorkspaceId id, Collection<ChannelId> channels) {
        return sight.visible(standing(id), channels);
    }

    /** The channels of all of the actor's workspaces that the actor does not see, although perhaps in them. */
    public Set<ChannelId> hidden() {
        return store.memberships().of(actor.user()).stream()
                .flatMap(member -> sight.standing(member.workspace()).stream())
                .flatMap(standing -> sight.visibility(standing).hidden().stream())
                .collect(Collectors.toSet());
    }

    /** Those of the users who see a conversation that the actor sees. */
    public Set<UserId> audience(ConversationId id, Collection<UserId> users) {
        return new Onlookers(store, policy).of(conversation(id).conversation(), users);
    }

    /** Whether the actor may do something in a conversation that not everybody may. */
    public boolean allows(ConversationId id, Permission permission) {
        return conversation(id).allows(permission);
    }

    void lock(FeedId feed, List<FeedId> others) {
        List<FeedId> feeds = new ArrayList<>(others);
        feeds.add(feed);
        store.feed().lock(feeds);
    }

    private static NotFound noSuch(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> Refusals.noSuchChannel();
            case DirectMessageChannelId direct -> Refusals.noSuchDirectMessage();
        };
    }
}
