package dev.parley.api;

import dev.parley.api.http.Call;
import dev.parley.api.http.Query;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.store.Slice;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which part of a list is asked for: {@code ?after=} the cursor that came with the part before, and {@code limit=}. */
record Paging(String list, Optional<String> after, int limit) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    static Paging of(Call call, String list) {
        return of(call.query("after", "limit"), list);
    }

    /** Of a query that has other parameters as well. */
    static Paging of(Query query, String list) {
        return new Paging(list, query.find("after").map(cursor -> Cursor.decode("after", list, cursor)), limit(query));
    }

    static int limit(Query query) {
        int limit = query.find("limit").map(Paging::number).orElse(PageRequest.USUAL);
        Require.that(
                limit >= 1 && limit <= PageRequest.MOST, "limit", "out_of_range", "limit is 1 to " + PageRequest.MOST);
        return limit;
    }

    <T> Optional<T> after(Function<UUID, T> id) {
        return after.map(item -> Ids.find(item).map(id).orElseThrow(Paging::invalidCursor));
    }

    /** For a list that is numbered. */
    Optional<Integer> afterNumber() {
        return after.map(item -> {
            if (!NUMBER.matcher(item).matches()) {
                throw invalidCursor();
            }
            return Integer.valueOf(item);
        });
    }

    <T, J> ListJson<J> render(Slice<T> slice, Function<T, Object> id, Function<T, J> json) {
        Optional<String> next = slice.hasMore()
                ? Optional.of(new Cursor(list, id.apply(slice.items().getLast()).toString()).encode())
                : Optional.empty();
        return new ListJson<>(slice.items().stream().map(json).toList(), next);
    }

    private static int number(String text) {
        Require.that(NUMBER.matcher(text).matches(), "limit", "wrong_type", "limit has to be a whole number");
        return Integer.parseInt(text);
    }

    private static InvalidInput invalidCursor() {
        return new InvalidInput("after", "invalid_cursor", "after is not a cursor that this list gave out");
    }
}
