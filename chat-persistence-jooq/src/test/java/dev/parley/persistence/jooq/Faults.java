package dev.parley.persistence.jooq;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import javax.sql.DataSource;

/** Sources of connections that fail where a network or a server may fail. */
final class Faults {
    private Faults() {}

    /** A method of the source or of its connections fails some times, with a state of SQL, and works from then on. */
    static DataSource in(DataSource source, String method, int times, String sqlState) {
        Iterator<SQLException> failures = Collections.nCopies(times, new SQLException("on purpose", sqlState))
                .iterator();
        return wrapped(DataSource.class, source, called -> called.equals(method) ? next(failures) : Optional.empty());
    }

    /** Gives always the same connection, which nobody closes. */
    static DataSource keeping(Connection connection) {
        return proxy(
                DataSource.class,
                (source, asked, values) -> proxy(
                        Connection.class,
                        (given, method, arguments) ->
                                method.getName().equals("close") ? null : call(connection, method, arguments)));
    }

    private static Optional<SQLException> next(Iterator<SQLException> failures) {
        return failures.hasNext() ? Optional.of(failures.next()) : Optional.empty();
    }

    private interface Plan {
        Optional<SQLException> failureOf(String method);
    }

    private static <T> T wrapped(Class<T> type, T real, Plan plan) {
        return proxy(type, (proxy, method, values) -> {
            Optional<SQLException> failure = plan.failureOf(method.getName());
            if (failure.isPresent()) {
                throw failure.get();
            }
            Object result = call(real, method, values);
            return result instanceof Connection connection ? wrapped(Connection.class, connection, plan) : result;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Faults.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Object real, Method method, Object[] values) throws Throwable {
        try {
            return method.invoke(real, values);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
