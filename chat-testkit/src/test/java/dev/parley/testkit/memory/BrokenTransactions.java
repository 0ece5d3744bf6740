package dev.parley.testkit.memory;

import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import dev.parley.testkit.contract.FeedLocksContract;
import dev.parley.testkit.contract.RacesForNamesContract;
import dev.parley.testkit.contract.RacesForPlacesContract;
import dev.parley.testkit.contract.RacesInConversationsContract;
import dev.parley.testkit.contract.SnapshotsContract;
import dev.parley.testkit.contract.TransactionsContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Ways in which a store may fail to keep all or nothing. */
final class BrokenTransactions {
    private BrokenTransactions() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "commits despite an exception",
                        () -> committingDespite(RuntimeException.class::isInstance),
                        TransactionsContract.class,
                        "a_write_that_throws_an_exception_keeps_nothing"),
                new Broken(
                        "commits despite an error",
                        () -> committingDespite(Error.class::isInstance),
                        TransactionsContract.class,
                        "a_write_that_throws_an_error_keeps_nothing"),
                new Broken(
                        "loses the failure of a commit",
                        BrokenTransactions::losingCommitFailures,
                        TransactionsContract.class,
                        "a_failed_commit_reaches_the_caller_and_keeps_nothing"),
                new Broken(
                        "keeps what it says has failed",
                        BrokenTransactions::keepingWhatFailedToCommit,
                        TransactionsContract.class,
                        "a_failed_commit_reaches_the_caller_and_keeps_nothing"),
                new Broken(
                        "reads without a snapshot",
                        BrokenTransactions::readingWithoutSnapshot,
                        SnapshotsContract.class,
                        "a_reader_sees_the_same_until_it_ends_while_others_commit"),
                new Broken(
                        "lets two create the same channel at once",
                        BrokenTransactions::losingUpdates,
                        RacesForNamesContract.class,
                        "one_of_two_creates_a_channel"),
                new Broken(
                        "lets the last two owners leave at once",
                        BrokenTransactions::losingUpdates,
                        RacesForPlacesContract.class,
                        "of_two_last_owners_who_leave_at_once_one_stays"),
                new Broken(
                        "loses one of two first replies",
                        BrokenTransactions::losingUpdates,
                        RacesInConversationsContract.class,
                        "the_first_two_replies_at_once_are_both_in_the_thread"),
                new Broken(
                        "gives two events the same position",
                        BrokenTransactions::losingUpdates,
                        FeedLocksContract.class,
                        "events_for_several_feeds_appended_at_once_in_any_order_get_positions_of_their_own"));
    }

    /** Commits what was done before the work threw something of a kind. */
    static Subject committingDespite(Predicate<Throwable> kind) {
        InMemoryTransactions store = new InMemoryTransactions();
        Transactions broken = writing(store, new Writing() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                List<T> results = new ArrayList<>();
                List<Runnable> rethrow = new ArrayList<>();
                store.write(stored -> {
                    try {
                        return results.add(work.apply(stored));
                    } catch (RuntimeException | Error e) {
                        return keep(e, rethrow);
                    }
                });
                rethrow.forEach(Runnable::run);
                return results.get(0);
            }

            private boolean keep(Throwable thrown, List<Runnable> rethrow) {
                if (!kind.test(thrown)) {
                    throw Port.thrown(thrown);
                }
                return rethrow.add(() -> {
                    throw Port.thrown(thrown);
                });
            }
        });
        return new Subject(broken, Subject.failing(store), false);
    }

    /** Says that all is well when the commit has failed. */
    static Subject losingCommitFailures() {
        InMemoryTransactions store = new InMemoryTransactions();
        Transactions quiet = writing(store, new Writing() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                List<T> results = new ArrayList<>();
                try {
                    return Subject.failing(store).write(stored -> {
                        results.add(work.apply(stored));
                        return results.get(0);
                    });
                } catch (IllegalStateException lost) {
                    return results.get(0);
                }
            }
        });
        return new Subject(store, quiet, false);
    }

    /** Reports a failed commit, and has kept everything. */
    static Subject keepingWhatFailedToCommit() {
        InMemoryTransactions store = new InMemoryTransactions();
        Transactions lying = writing(store, new Writing() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                store.write(work);
                throw new IllegalStateException("no room");
            }
        });
        return new Subject(store, lying, false);
    }

    /** Each query of a reader sees what is committed by then. */
    static Subject readingWithoutSnapshot() {
        InMemoryTransactions store = new InMemoryTransactions();
        Transactions broken = new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                return store.write(work);
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                return query.apply(Port.proxy(
                        Repositories.class,
                        (port, none) -> Port.proxy(
                                port.getReturnType(),
                                (method, arguments) ->
                                        store.read(now -> Port.invoke(Port.invoke(now, port), method, arguments)))));
            }
        };
        return new Subject(broken, Subject.failing(store), false);
    }

    /** Writers do not wait for one another, and the last to commit overwrites what the others did. */
    static Subject losingUpdates() {
        return Subject.lockedBy(new Lock() {
            @Override
            public void lock() {}

            @Override
            public void lockInterruptibly() {}

            @Override
            public boolean tryLock() {
                return true;
            }

            @Override
            public boolean tryLock(long time, TimeUnit unit) {
                return true;
            }

            @Override
            public void unlock() {}

            @Override
            public Condition newCondition() {
                throw new UnsupportedOperationException();
            }
        });
    }

    private static Transactions writing(Transactions store, Writing writing) {
        return new Transactions() {
            @Override
            public <T> T write(Function<Repositories, T> work) {
                return writing.write(work);
            }

            @Override
            public <T> T read(Function<Repositories, T> query) {
                return store.read(query);
            }
        };
    }

    private interface Writing {
        <T> T write(Function<Repositories, T> work);
    }
}
