package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a connection is set to while it is used, whatever it was set to before, and what it is left at. */
final class ConnectionStateTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    private final List<String> seen = new ArrayList<>();
    private Connection connection;
    private Transactions transactions;

    @BeforeEach
    void connect() throws SQLException {
        connection = STORE.source().getConnection();
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        connection.setReadOnly(true);
        transactions = new JooqTransactions(Faults.keeping(connection), new Watching());
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void a_write_sees_what_others_have_committed_before_each_statement() {
        transactions.write(this::look);

        assertThat(seen).containsExactly("read committed, read only off");
    }

    @Test
    void a_read_sees_one_snapshot_and_cannot_write() {
        transactions.read(this::look);

        assertThat(seen).containsExactly("repeatable read, read only on");
    }

    @Test
    void a_connection_is_given_back_as_it_was() throws SQLException {
        transactions.write(this::look);
        transactions.read(this::look);
        assertThatThrownBy(() -> transactions.write(stored -> {
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.isReadOnly()).isTrue();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
    }

    private boolean look(Repositories stored) {
        return stored.users().find(new UserId(new UUID(0, 0))).isEmpty();
    }

    /** Asks the connection of each statement about its transaction. */
    private final class Watching implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            try (Statement statement = context.connection().createStatement();
                    ResultSet row = statement.executeQuery(
                            "SELECT current_setting('transaction_isolation'), current_setting('transaction_read_only')")) {
                row.next();
                seen.add(row.getString(1) + ", read only " + row.getString(2));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
