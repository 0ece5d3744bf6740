package dev.parley.testkit.usecase;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Feed;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Function;

/** A store in which one conversation's feed cannot be taken. */
record RefusingFeed(Transactions store, ConversationId where) implements Transactions {
    @Override
    public <T> T write(Function<Repositories, T> work) {
        return store.write(stored -> work.apply(refusing(stored)));
    }

    @Override
    public <T> T read(Function<Repositories, T> query) {
        return store.read(query);
    }

    private Repositories refusing(Repositories stored) {
        Feed feed = proxy(Feed.class, stored.feed(), stored.feed());
        return proxy(Repositories.class, stored, feed);
    }

    private <P> P proxy(Class<P> port, P behind, Feed feed) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            if (method.getName().equals("lock") && ((List<?>) given[0]).contains(FeedId.of(where))) {
                throw new IllegalStateException("this feed is broken");
            }
            if (method.getName().equals("feed")) {
                return feed;
            }
            try {
                return method.invoke(behind, given);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }));
    }
}
