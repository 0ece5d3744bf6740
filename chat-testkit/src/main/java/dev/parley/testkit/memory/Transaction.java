package dev.parley.testkit.memory;

import dev.parley.domain.model.feed.FeedId;
import java.util.Collection;
import java.util.TreeSet;

/** What one transaction may do, while it lasts, to the state that it sees. */
final class Transaction {
    private final State state;
    private final boolean writes;
    private final TreeSet<FeedId> held = new TreeSet<>(Order.FEEDS);
    private volatile boolean open = true;

    Transaction(State state, boolean writes) {
        this.state = state;
        this.writes = writes;
    }

    State read() {
        refuseUnless(open, "the transaction has ended");
        return state;
    }

    State write() {
        refuseUnless(writes, "this transaction only reads");
        return read();
    }

    void end() {
        open = false;
    }

    /**
     * One lock on everything makes these superfluous here; they are kept to refuse what would go wrong, now and then
     * only, on a database: two transactions that take the same feeds in different orders wait for each other.
     */
    void lock(Collection<FeedId> feeds) {
        write();
        TreeSet<FeedId> wanted = new TreeSet<>(Order.FEEDS);
        wanted.addAll(feeds);
        wanted.removeAll(held);
        refuseUnless(
                wanted.isEmpty() || held.isEmpty() || Order.FEEDS.compare(wanted.first(), held.last()) > 0,
                "feeds are taken in the order of their ids, in one call: " + wanted + " after " + held);
        held.addAll(wanted);
    }

    void requireLock(FeedId feed) {
        refuseUnless(held.contains(feed), "writers hold the conversation's feed: lock " + feed + " first");
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }
}
