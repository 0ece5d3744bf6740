package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Followers;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

final class InMemoryFollowers implements Followers {
    private final Transaction transaction;
    private final Participations participations;

    InMemoryFollowers(Transaction transaction) {
        this.transaction = transaction;
        this.participations = new Participations(transaction);
    }

    @Override
    public void enlist(Message root, Set<UserId> users, MessageId readUpTo) {
        users.stream()
                .filter(user -> !transaction.read().followers.has(root.id(), user))
                .forEach(user -> follow(root, user, readUpTo));
    }

    @Override
    public boolean follow(Message root, UserId user, MessageId readUpTo) {
        return readUpTo(root, user).isEmpty() && store(root, user, readUpTo, true);
    }

    @Override
    public boolean unfollow(Message root, UserId user, Instant at) {
        Optional<Following> before = transaction.read().followers.find(root.id(), user);
        boolean stopped = before.filter(following -> !following.isAlive()).isPresent();
        return !stopped && store(root, user, before.map(Following::readUpTo).orElse(MessageId.NONE), false);
    }

    @Override
    public Optional<MessageId> readUpTo(Message root, UserId user) {
        return find(root, user).map(Following::readUpTo);
    }

    @Override
    public boolean advance(Message root, UserId user, MessageId readUpTo) {
        return move(root, user, readUpTo, marker -> marker.compareTo(readUpTo) < 0);
    }

    @Override
    public boolean rewind(Message root, UserId user, MessageId readUpTo) {
        return move(root, user, readUpTo, marker -> marker.compareTo(readUpTo) > 0);
    }

    @Override
    public List<UserId> of(Message root, Optional<UserId> after, int limit) {
        return transaction
                .read()
                .followers
                .row(root.id())
                .after(after)
                .filter(this::isPresent)
                .map(Following::user)
                .limit(limit)
                .toList();
    }

    private Optional<Following> find(Message root, UserId user) {
        return transaction.read().followers.find(root.id(), user).filter(this::isPresent);
    }

    private boolean isPresent(Following following) {
        return following.isAlive() && isMember(following);
    }

    private boolean isMember(Following following) {
        return participations.find(following.conversation(), following.user()).isPresent();
    }

    private boolean move(Message root, UserId user, MessageId readUpTo, Predicate<MessageId> condition) {
        transaction.write();
        Optional<Following> moved = find(root, user).filter(following -> condition.test(following.readUpTo()));
        moved.ifPresent(following -> store(following.readUpTo(readUpTo)));
        return moved.isPresent();
    }

    private boolean store(Message root, UserId user, MessageId readUpTo, boolean isAlive) {
        Following following = new Following(root.conversation(), root.id(), user, readUpTo, isAlive);
        boolean isMember = isMember(following);
        if (isMember) {
            store(following);
        }
        return isMember;
    }

    private void store(Following following) {
        State state = transaction.write();
        state.followers = state.followers.with(following.root(), following.user(), following);
        state.threadsOf = state.threadsOf.with(following.user(), following.root(), following.root());
    }
}
