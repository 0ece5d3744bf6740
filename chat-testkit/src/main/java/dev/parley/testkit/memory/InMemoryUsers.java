package dev.parley.testkit.memory;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.user.Users;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

final class InMemoryUsers implements Users {
    private final Transaction transaction;

    InMemoryUsers(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(User user, Optional<PasswordHash> password) {
        State state = transaction.write();
        Fault.unless(!state.accounts.has(user.id()), "every user has an id of its own");
        store(state, new Account(user, password));
    }

    @Override
    public void update(User user) {
        State state = transaction.write();
        Account before = References.account(state, user.id());
        Optional<PasswordHash> password =
                before.password().filter(kept -> user.deletedAt().isEmpty());
        Optional<Instant> seen =
                before.user().lastSeenAt().filter(kept -> user.deletedAt().isEmpty());
        store(state, new Account(user.seen(seen), password));
    }

    @Override
    public boolean see(UserId id, Instant now, Duration atMostEvery) {
        State state = transaction.write();
        Optional<Account> stale = state.accounts
                .find(id)
                .filter(account -> !account.isDeleted())
                .filter(account -> account.user()
                        .lastSeenAt()
                        .filter(seen -> seen.isAfter(now.minus(atMostEvery)))
                        .isEmpty());
        stale.ifPresent(account -> state.accounts =
                state.accounts.with(id, new Account(account.user().seen(Optional.of(now)), account.password())));
        return stale.isPresent();
    }

    @Override
    public Optional<User> find(UserId id) {
        return transaction.read().accounts.find(id).map(Account::user);
    }

    @Override
    public List<User> findAll(Collection<UserId> ids) {
        State state = transaction.read();
        return ids.stream()
                .distinct()
                .flatMap(id -> state.accounts.find(id).stream())
                .map(Account::user)
                .toList();
    }

    @Override
    public List<User> all(Optional<UserId> after, int limit) {
        return transaction
                .read()
                .accounts
                .after(after)
                .map(Account::user)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<User> findByUsername(Username username) {
        return transaction.read().usernames.find(username).flatMap(this::find);
    }

    @Override
    public Optional<User> findByEmail(Email email) {
        return transaction.read().emails.find(email.canonical()).flatMap(this::find);
    }

    @Override
    public Optional<PasswordHash> findPassword(UserId id) {
        return transaction.read().accounts.find(id).flatMap(Account::password);
    }

    private static void store(State state, Account account) {
        User user = account.user();
        if (!account.isDeleted()) {
            requireFree(state, user);
        }
        state.accounts.find(user.id()).ifPresent(before -> freeNames(state, before.user()));
        state.accounts = state.accounts.with(user.id(), account);
        if (!account.isDeleted()) {
            state.usernames = state.usernames.with(user.username(), user.id());
            user.email().ifPresent(email -> state.emails = state.emails.with(email.canonical(), user.id()));
        }
    }

    private static void requireFree(State state, User user) {
        if (state.usernames
                .find(user.username())
                .filter(owner -> !owner.equals(user.id()))
                .isPresent()) {
            throw new Conflict("username_taken", "The username " + user.username() + " is taken.");
        }
        Optional<UserId> owner = user.email().flatMap(email -> state.emails.find(email.canonical()));
        if (owner.filter(id -> !id.equals(user.id())).isPresent()) {
            throw new Conflict("email_taken", "The e-mail address is taken.");
        }
    }

    private static void freeNames(State state, User before) {
        if (before.deletedAt().isPresent()) {
            return;
        }
        state.usernames = state.usernames.without(before.username());
        before.email().ifPresent(email -> state.emails = state.emails.without(email.canonical()));
    }
}
