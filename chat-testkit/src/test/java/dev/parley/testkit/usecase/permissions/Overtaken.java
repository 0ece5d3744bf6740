package dev.parley.testkit.usecase.permissions;

import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import java.util.function.Function;

/** Transactions in which somebody else was first: what they did is there when the feeds are taken, and not before. */
record Overtaken(Transactions transactions, Consumer<Repositories> before) implements Transactions {
    @Override
    public <T> T write(Function<Repositories, T> work) {
        return transactions.write(store -> work.apply(overtaken(store)));
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        return transactions.read(query);
    }

    private Repositories overtaken(Repositories store) {
        Feed feed = like(Feed.class, (proxy, method, given) -> {
            if (method.getName().equals("lock")) {
                before.accept(store);
            }
            return call(store.feed(), method, given);
        });
        return like(
                Repositories.class,
                (proxy, method, given) -> method.getName().equals("feed") ? feed : call(store, method, given));
    }

    private static <T> T like(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private static Object call(Object target, Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
