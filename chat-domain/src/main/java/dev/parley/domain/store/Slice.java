package dev.parley.domain.store;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.message.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** A part of a list that is read forward, and whether more follows; the next part begins after the last item. */
public record Slice<T>(List<T> items, boolean hasMore) {
    public Slice {
        items = List.copyOf(items);
    }

    /** Asks for one more than wanted, which tells whether more follows. The limit is 1 to 200. */
    public static <T> Slice<T> of(int limit, IntFunction<List<T>> query) {
        Require.that(
                limit >= 1 && limit <= PageRequest.MOST, "limit", "out_of_range", "limit is 1 to " + PageRequest.MOST);
        List<T> found = query.apply(limit + 1);
        return new Slice<>(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), hasMore);
    }
}
