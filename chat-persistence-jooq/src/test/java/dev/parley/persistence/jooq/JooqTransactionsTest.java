package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.store.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the contract cannot know: networks and servers that fail, and connections that are given back. */
final class JooqTransactionsTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private final Workspace workspace = new Workspace(
            new WorkspaceId(UUID.randomUUID()),
            new WorkspaceName("Engines"),
            false,
            Instant.parse("2026-01-01T00:00:00Z"),
            Optional.empty());
    private final AtomicInteger attempts = new AtomicInteger();

    /** Gives how often the work was run. */
    private int writeOn(DataSource source) {
        return new JooqTransactions(source).write(stored -> {
            stored.workspaces().add(workspace);
            return attempts.incrementAndGet();
        });
    }

    private boolean isStored() {
        return STORE.transactions()
                .read(stored -> stored.workspaces().find(workspace.id()))
                .isPresent();
    }

    @Test
    void followers_are_woken_by_what_was_committed_to_a_feed_and_by_nothing_else() {
        List<Set<FeedId>> woken = new ArrayList<>();
        Transactions transactions = new JooqTransactions(STORE.source(), woken::add);
        Event event = Event.of(
                new FeedId(UUID.randomUUID()), EventKind.USER_CHANGED, new UserId(UUID.randomUUID()), Instant.EPOCH);

        transactions.read(stored -> stored.feed().read(event.feed(), 0, 1));
        transactions.write(stored -> stored.workspaces().find(workspace.id()));
        assertThatThrownBy(() -> transactions.write(stored -> {
                    stored.feed().append(List.of(event));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(woken).isEmpty();

        transactions.write(stored -> stored.feed().append(List.of(event)));
        assertThat(woken).containsExactly(Set.of(event.feed()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void work_that_was_ended_in_favour_of_another_is_run_again(String conflict) {
        int runs = writeOn(Faults.in(STORE.source(), "commit", 2, conflict));

        assertThat(runs).isEqualTo(3);
        assertThat(isStored()).isTrue();
    }

    @Test
    void a_conflict_that_does_not_end_reaches_the_caller() {
        DataSource source = Faults.in(STORE.source(), "commit", 1000, "40001");

        assertThatThrownBy(() -> writeOn(source)).hasRootCauseMessage("on purpose");

        assertThat(attempts).hasValue(Retries.MOST_ATTEMPTS);
        assertThat(isStored()).isFalse();
    }

    @Test
    void a_commit_of_which_nobody_knows_how_it_ended_is_not_repeated() {
        DataSource source = Faults.in(STORE.source(), "commit", 1, "08006");

        assertThatThrownBy(() -> writeOn(source)).isInstanceOf(StoreUnavailable.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void a_commit_that_fails_for_another_reason_is_not_repeated() {
        DataSource source = Faults.in(STORE.source(), "commit", 1, "23503");

        assertThatThrownBy(() -> writeOn(source)).isInstanceOf(DataAccessException.class);

        assertThat(attempts).hasValue(1);
        assertThat(isStored()).isFalse();
    }

    @Test
    void a_source_that_gives_no_connection_is_an_unavailable_store() {
        DataSource source = Faults.in(STORE.source(), "getConnection", 1, "08001");

        assertThatThrownBy(() -> writeOn(source)).isInstanceOf(StoreUnavailable.class);

        assertThat(attempts).hasValue(0);
    }

    @Test
    void a_connection_that_is_lost_amid_the_work_is_an_unavailable_store_and_the_next_work_goes_well() {
        Transactions transactions = STORE.transactions();

        assertThatThrownBy(() -> transactions.write(stored -> {
                    stored.workspaces().add(workspace);
                    STORE.disconnectAll();
                    return stored.workspaces().find(workspace.id());
                }))
                .isInstanceOf(StoreUnavailable.class);

        assertThat(isStored()).isFalse();
        assertThat(writeOn(STORE.source())).isEqualTo(1);
    }

    @Test
    void a_connection_that_is_lost_after_the_commit_does_not_make_the_work_undone() {
        int runs = writeOn(Faults.in(STORE.source(), "close", 1, "08006"));

        assertThat(runs).isEqualTo(1);
        assertThat(isStored()).isTrue();
    }

    @Test
    void what_cannot_be_rolled_back_is_not_committed_either() {
        Transactions transactions = new JooqTransactions(Faults.in(STORE.source(), "rollback", 1, "58030"));

        assertThatThrownBy(() -> transactions.write(stored -> {
                    stored.workspaces().add(workspace);
                    throw new IllegalStateException("the work's own");
                }))
                .hasMessage("the work's own");

        assertThat(isStored()).isFalse();
    }

    @Test
    void a_failure_that_the_work_keeps_to_itself_makes_the_commit_fail() {
        assertThatThrownBy(() -> STORE.transactions().write(stored -> {
                    stored.workspaces().add(workspace);
                    assertThatThrownBy(() -> stored.workspaces().add(workspace)).isInstanceOf(RuntimeException.class);
                    return true;
                }))
                .isInstanceOf(DataAccessException.class);

        assertThat(isStored()).isFalse();
    }
}
