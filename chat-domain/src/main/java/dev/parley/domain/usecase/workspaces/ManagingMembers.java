package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who belongs to a workspace, and as what. There is always an owner while anybody is there. */
public final class ManagingMembers {
    private final Environment environment;

    public ManagingMembers(Environment environment) {
        this.environment = environment;
    }

    /** By ascending user id. Guests may look too: they see who could read along. */
    public Slice<Member> list(Actor actor, WorkspaceId id, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.member(id);
            return Member.of(
                    access,
                    id,
                    Slice.of(limit, most -> access.store().memberships().of(id, after, most)),
                    environment.now());
        });
    }

    /** Brings somebody in, or gives a member another role. Repeating it changes nothing. */
    public WorkspaceMember put(Actor actor, WorkspaceId id, UserId user, Role role) {
        return environment.write(actor, access -> {
            lock(access, id, user);
            Optional<Standing> present = access.fellows().findStanding(id, user);
            return present.isPresent() ? changeRole(access, present.get(), role) : bringIn(access, id, user, role);
        });
    }

    /** Lets a member go, or the actor leave. Also from all channels; direct messages stay where they are. */
    public void remove(Actor actor, WorkspaceId id, UserId user) {
        environment.write(actor, access -> {
            lock(access, id, user);
            Standing standing = access.fellows()
                    .findStanding(id, user)
                    .orElseThrow(() -> new NotFound("member_not_found", "There is no such member."));
            if (!user.equals(actor.user()) && !access.fellows().authority(id).mayRemove(standing)) {
                throw Refusals.notAllowed("remove this member");
            }
            requireSuccessor(access, standing.member(), true);
            return leave(access, standing.member());
        });
    }

    private WorkspaceMember bringIn(Access access, WorkspaceId id, UserId user, Role role) {
        access.member(id, Permission.MANAGE_MEMBERS);
        requireFit(access.accounts().newcomer(user), role);
        if (!access.fellows().authority(id).mayGive(role)) {
            throw Refusals.notAllowed("give this role");
        }
        WorkspaceMember member = new Arrival(access, user, environment.now()).into(id, role, Set.of());
        access.record(deed(AuditAction.MEMBER_ADDED, member).with("role", role));
        return member;
    }

    private WorkspaceMember changeRole(Access access, Standing standing, Role role) {
        WorkspaceMember member = standing.member();
        boolean stepsDown =
                member.user().equals(access.actor().user()) && member.role().outranks(role);
        if (member.role() == role) {
            return member;
        }
        if (!stepsDown && !access.fellows().authority(member.workspace()).mayChange(standing, role)) {
            throw Refusals.notAllowed("change this member's role");
        }
        if (stepsDown) {
            new SteppingDown(access, member, role).requireNothingGained();
        }
        if (role == Role.OWNER) {
            requireFit(access.accounts().newcomer(member.user()), role);
        }
        requireSuccessor(access, member, false);
        Instant now = environment.now();
        access.store().memberships().changeRole(member.workspace(), member.user(), role);
        access.tell(
                List.of(event(access, FeedId.of(member.workspace()), EventKind.MEMBER_CHANGED, member.user(), now)));
        if (!member.role().joinsDefaultChannel()) {
            new Arrival(access, member.user(), now).intoDefaultChannel(member.workspace());
        }
        access.record(deed(AuditAction.MEMBER_ROLE_CHANGED, member)
                .with("from", member.role())
                .with("to", role));
        return new WorkspaceMember(member.workspace(), member.user(), role, member.joinedAt());
    }

    /** An owner must be able to log in. */
    private static void requireFit(User user, Role role) {
        if (role == Role.OWNER && user.kind() != UserKind.PERSON) {
            throw Refusals.notAllowed("hand a workspace over to somebody who cannot log in");
        }
    }

    private boolean leave(Access access, WorkspaceMember member) {
        Instant now = environment.now();
        UserId user = member.user();
        List<Event> events = new ArrayList<>();
        for (ChannelId channel : access.store().memberships().channelsOf(member.workspace(), user)) {
            access.store().memberships().leave(channel, user, now);
            events.add(event(access, FeedId.of(channel), EventKind.MEMBER_LEFT, user, now)
                    .in(channel));
        }
        access.store().memberships().leave(member.workspace(), user, now);
        events.add(event(access, FeedId.of(member.workspace()), EventKind.MEMBER_LEFT, user, now));
        events.add(event(access, FeedId.of(user), EventKind.MEMBER_LEFT, user, now));
        access.tell(events);
        AuditAction action = user.equals(access.actor().user()) ? AuditAction.MEMBER_LEFT : AuditAction.MEMBER_REMOVED;
        access.record(deed(action, member).with("role", member.role()));
        return true;
    }

    private static void requireSuccessor(Access access, WorkspaceMember member, boolean leaving) {
        if (member.role() != Role.OWNER || access.store().memberships().countOwners(member.workspace()) > 1) {
            return;
        }
        boolean alone = access.store().memberships().countPeople(member.workspace()) <= 1;
        if (!leaving || !alone) {
            throw Refusals.lastOwner();
        }
    }

    /** Everything that a member's coming or going writes to, in one go. */
    private static void lock(Access access, WorkspaceId id, UserId user) {
        access.member(id);
        if (!user.equals(access.actor().user())) { // nobody makes others wait for nothing
            access.member(id, Permission.MANAGE_MEMBERS);
        }
        List<FeedId> feeds = new ArrayList<>(List.of(FeedId.of(id), FeedId.of(user)));
        feeds.add(FeedId.of(Arrival.defaultChannel(access, id)));
        access.store().memberships().channelsOf(id, user).forEach(channel -> feeds.add(FeedId.of(channel)));
        access.store().feed().lock(feeds);
    }

    private static Deed deed(AuditAction action, WorkspaceMember member) {
        return Deed.of(action).in(member.workspace()).about(member.user());
    }

    private static Event event(Access access, FeedId feed, EventKind kind, UserId user, Instant now) {
        return Event.of(feed, kind, access.actor().user(), now).about(user);
    }
}
