package dev.parley.domain.access;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.status.Portrait;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way to accounts: one's own, and those of people whom one may know of. */
public final class AccountAccess {
    private final Access access;
    private final Sight sight;

    AccountAccess(Access access, Sight sight) {
        this.access = access;
        this.sight = sight;
    }

    /** Somebody whom the actor can meet: in a workspace of both. */
    public User person(UserId id) {
        return store().users().find(id).filter(user -> sight.hasMet(id)).orElseThrow(Refusals::noSuchUser);
    }

    /** Anybody who can be brought in: neither deactivated nor deleted. */
    public User newcomer(UserId id) {
        return store().users().find(id).filter(User::isActive).orElseThrow(Refusals::noSuchUser);
    }

    /** How those whom the actor is known to see are shown; in two queries, however many. */
    public Map<UserId, Portrait> portraits(Collection<UserId> users, Instant now) {
        Map<UserId, Status> shown = store().statuses().shown(users, now).stream()
                .collect(Collectors.toMap(Status::user, Function.identity()));
        return store().users().findAll(users).stream()
                .collect(Collectors.toMap(
                        User::id, user -> new Portrait(user, Optional.ofNullable(shown.get(user.id())))));
    }

    /** The actor's own account, with the feeds taken of all whom a change of it concerns: the actor's workspaces. */
    public User selfToChange() {
        UserId self = access.actor().user();
        List<FeedId> workspaces = store().memberships().of(self).stream()
                .map(member -> FeedId.of(member.workspace()))
                .toList();
        access.lock(FeedId.of(self), workspaces);
        return access.self();
    }

    /** The actor's own, or any for an operator; active or not. */
    public User accountToChange(UserId id) {
        if (!access.actor().operator() && !access.actor().user().equals(id)) {
            throw Refusals.noSuchUser();
        }
        access.lock(FeedId.of(id), List.of());
        return store().users().find(id).orElseThrow(Refusals::noSuchUser);
    }

    private Repositories store() {
        return access.store();
    }
}
