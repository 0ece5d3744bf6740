package dev.parley.domain.access;

import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Ids;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What every use case works with: transactions that load as an actor, the time and new ids. */
public final class Environment {
    private final Transactions transactions;
    private final InstantSource clock;
    private final Ids ids;
    private final Policy policy;

    public Environment(Transactions transactions, InstantSource clock, Ids ids, Policy policy) {
        this.transactions = transactions;
        this.clock = clock;
        this.ids = ids;
        this.policy = policy;
    }

    public <T> T write(Actor actor, Function<Access, T> work) {
        return transactions.write(store -> work.apply(new Access(store, actor, this)));
    }

    public <T> T read(Actor actor, Function<Access, T> query) {
        return transactions.read(store -> query.apply(new Access(store, actor, this)));
    }

    /** As an actor, in a transaction that is under way. */
    public Access within(Repositories store, Actor actor) {
        return new Access(store, actor, this);
    }

    /** Transactions that are nobody's: before a log-in, and for what the server does by itself. */
    public Transactions transactions() {
        return transactions;
    }

    /** Somebody who may come in at all. */
    public Optional<User> findActive(Repositories store, UserId user) {
        return store.users().find(user).filter(User::isActive);
    }

    /** Those of the users who see a conversation: for transactions that are nobody's; others have {@link Access#audience}. */
    public Set<UserId> audience(Repositories store, ConversationId conversation, Collection<UserId> users) {
        return new Onlookers(store, policy).of(conversation, users);
    }

    /** For transactions that are nobody's; others have {@link Access#record}. */
    public void record(Repositories store, Actor actor, Deed deed) {
        store.auditLog()
                .append(new AuditEntry(
                        new AuditEntryId(newId()), now(), actor.known(), actor.session(), actor.operator(), deed));
    }

    Policy policy() {
        return policy;
    }

    /** In microseconds, as finely as instants are stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    public UUID newId() {
        return ids.next();
    }
}
