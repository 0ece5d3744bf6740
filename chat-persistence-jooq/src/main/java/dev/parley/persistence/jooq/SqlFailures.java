package dev.parley.persistence.jooq;

import dev.parley.domain.store.StoreUnavailable;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.exception.DataAccessException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What it means to callers that Postgres, or the way to it, failed. The transaction is lost then, and rolled back. */
final class SqlFailures implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private static final String CONNECTION_CLASS = "08";
    private static final String RESOURCES_CLASS = "53";
    private static final Set<String> SHUTDOWNS = Set.of("57P01", "57P02", "57P03");
    /** Waiting for a lock, running, or idling for longer than the connection allows. */
    private static final Set<String> TIMEOUTS = Set.of("55P03", "57014", "25P03");

    private final OpenTransaction transaction;

    SqlFailures(OpenTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void exception(ExecuteContext context) {
        Optional<SQLException> failure = Optional.ofNullable(context.sqlException());
        failure.flatMap(SqlFailures::meaning).ifPresent(context::exception);
        failure.ifPresent(transaction::fail);
    }

    static RuntimeException of(String what, SQLException failure) {
        return meaning(failure).orElseGet(() -> new DataAccessException(what, failure));
    }

    private static Optional<RuntimeException> meaning(SQLException failure) {
        String state = Optional.ofNullable(failure.getSQLState()).orElse("");
        if (state.startsWith(CONNECTION_CLASS) || state.startsWith(RESOURCES_CLASS) || SHUTDOWNS.contains(state)) {
            return Optional.of(new StoreUnavailable("The database cannot be reached", failure));
        }
        if (TIMEOUTS.contains(state)) {
            return Optional.of(new StoreUnavailable("The database took too long", failure));
        }
        return constraint(failure).flatMap(TakenNames::find);
    }

    private static Optional<String> constraint(SQLException failure) {
        return failure instanceof PSQLException refused
                ? Optional.ofNullable(refused.getServerErrorMessage()).map(ServerErrorMessage::getConstraint)
                : Optional.empty();
    }
}
