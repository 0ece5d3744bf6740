package dev.parley.persistence.jooq;

import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.InstantsContract;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A session in another time zone sees the same instants. */
final class TimeZoneTest implements InstantsContract {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore("SET TIME ZONE 'Asia/Tokyo'");

    @Override
    public Transactions transactions() {
        return STORE.transactions();
    }
}
