package dev.parley.persistence.jooq;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.EveryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The Postgres adapter does all that an adapter must do. */
final class PostgresContractTest implements EveryContract {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private final Transactions transactions = STORE.transactions();

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Transactions failingCommits() {
        return new JooqTransactions(Faults.in(STORE.source(), "commit", 1, "58030"));
    }
}
