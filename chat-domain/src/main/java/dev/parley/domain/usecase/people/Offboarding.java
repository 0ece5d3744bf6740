package dev.parley.domain.usecase.people;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How people go: deactivated (and back), anonymised, or with all that they wrote and their reactions. Each by the person or an operator.
 * Refused with {@code last_owner} while others remain in a workspace that would be nobody's.
 */
public final class Offboarding {
    private final Environment environment;
    private final PersonsWords words;
    private Optional<UserId> seen = Optional.empty(); // by the work in the background, which begins anew after the last

    public Offboarding(Environment environment) {
        this.environment = environment;
        this.words = new PersonsWords(environment);
    }

    /** No log-in any more, and every session ends. Memberships stay. */
    public User deactivate(Actor actor, UserId id) {
        return change(actor, id, (access, user, now) -> {
            if (!user.isActive()) {
                return user;
            }
            access.record(Deed.of(AuditAction.ACCOUNT_DEACTIVATED).about(id));
            return user.deactivated(now);
        });
    }

    public User reactivate(Actor actor, UserId id) {
        return environment.write(actor, access -> {
            User user = access.accounts().accountToChange(id);
            if (user.deletedAt().isPresent() || user.isActive()) {
                return user;
            }
            access.record(Deed.of(AuditAction.ACCOUNT_REACTIVATED).about(id));
            return store(access, user.reactivated(), environment.now());
        });
    }

    /** Nothing of the person remains but what was said, under "deleted user". Final. */
    public User anonymise(Actor actor, UserId id) {
        return change(actor, id, Offboarding::anonymised);
    }

    private static User anonymised(Access access, User user, Instant now) {
        UserId id = user.id();
        leaveEverything(access, id, now);
        access.store().statuses().erase(id);
        access.store().erasures().forget(id, now);
        user.email().ifPresent(address -> access.store().invites().forget(address, now));
        if (user.deletedAt().isPresent()) {
            return user;
        }
        access.record(Deed.of(AuditAction.ACCOUNT_ANONYMISED).about(id));
        return user.anonymised(now);
    }

    /**
     * Anonymises, then erases what the person wrote. What is under a legal hold is erased when that is lifted, and the
     * rest after a crash, by {@link #step}. Can be repeated.
     */
    public Purged purge(Actor actor, UserId id) {
        change(actor, id, (access, user, now) -> {
            access.store().erasures().ask(id, now);
            access.record(Deed.of(AuditAction.ACCOUNT_PURGED).about(id));
            return anonymised(access, user, now);
        });
        return words.erase(actor, id);
    }

    /** Goes on with what was asked for and could not be done yet. Tells whether to come back at once. */
    public boolean step() {
        Optional<UserId> next =
                environment
                        .read(Actor.SERVER, access -> access.store().erasures().pending(seen, 1))
                        .stream()
                        .findFirst();
        seen = next; // first, so that one whose erasure fails keeps no other waiting
        next.ifPresent(user -> words.erase(Actor.SERVER, user));
        return next.isPresent();
    }

    private User change(Actor actor, UserId id, Change change) {
        Instant now = environment.now();
        return environment.write(actor, access -> {
            lock(access, id, access.store().memberships().everywhere(id));
            User user = access.accounts().accountToChange(id);
            if (user.isActive()) {
                requireSuccessors(access, access.store().memberships().of(id)); // as they are under the lock
            }
            access.store().sessions().revokeAll(id, now);
            return store(access, change.apply(access, user, now), now);
        });
    }

    /** Direct messages too: what is being posted there now comes before the end, so a purge finds it. */
    private static void lock(Access access, UserId id, List<WorkspaceMember> memberships) {
        List<FeedId> feeds = new ArrayList<>();
        feeds.add(FeedId.of(id));
        for (WorkspaceMember member : memberships) {
            feeds.add(FeedId.of(member.workspace()));
            access.store().memberships().channelsOf(member.workspace(), id).forEach(c -> feeds.add(FeedId.of(c)));
            access.store()
                    .directMessageChannels()
                    .of(id, member.workspace(), Optional.empty(), Integer.MAX_VALUE)
                    .forEach(direct -> feeds.add(FeedId.of(direct.id())));
        }
        access.store().feed().lock(feeds);
    }

    private static void requireSuccessors(Access access, List<WorkspaceMember> memberships) {
        for (WorkspaceMember member : memberships) {
            boolean last =
                    member.role() == Role.OWNER && access.store().memberships().countOwners(member.workspace()) == 1;
            boolean others = access.store().memberships().countPeople(member.workspace()) > 1;
            if (last && others) {
                throw Refusals.lastOwner();
            }
        }
    }

    private static void leaveEverything(Access access, UserId id, Instant now) {
        List<Event> events = new ArrayList<>();
        for (WorkspaceMember member : access.store().memberships().everywhere(id)) {
            for (ChannelId channel : access.store().memberships().channelsOf(member.workspace(), id)) {
                access.store().memberships().leave(channel, id, now);
                events.add(left(FeedId.of(channel), id, access, now).in(channel));
            }
            access.store().memberships().leave(member.workspace(), id, now);
            events.add(left(FeedId.of(member.workspace()), id, access, now));
            access.record(Deed.of(AuditAction.MEMBER_LEFT)
                    .in(member.workspace())
                    .about(id)
                    .with("role", member.role()));
        }
        access.tell(events);
    }

    private static Event left(FeedId feed, UserId id, Access access, Instant now) {
        return Event.of(feed, EventKind.MEMBER_LEFT, access.actor().user(), now).about(id);
    }

    private static User store(Access access, User user, Instant now) {
        access.store().users().update(user);
        Event changed = Event.of(
                FeedId.of(user.id()), EventKind.USER_CHANGED, access.actor().user(), now);
        access.tell(List.of(changed.about(user.id())));
        return user;
    }

    /** How many messages were erased, and how many a legal hold kept. */
    public record Purged(int purged, int held) {
        Purged plus(Purged more) {
            return new Purged(purged + more.purged, held + more.held);
        }
    }

    private interface Change {
        User apply(Access access, User user, Instant now);
    }
}
