package dev.parley.persistence.jooq;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.EveryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresAdapterTest implements EveryContract {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    @Override
    public Transactions transactions() {
        return STORE.transactions();
    }

    @Override
    public Transactions failingCommits() {
        return new JooqTransactions(new FaultySource(STORE.source(), "commit", "53100"));
    }
}
