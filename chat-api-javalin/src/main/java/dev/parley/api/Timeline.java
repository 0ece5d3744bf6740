package dev.parley.api;

import dev.parley.api.http.Call;
import dev.parley.api.http.Query;
import dev.parley.domain.error.FieldError;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.PageRequest.Direction;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which part of a conversation is asked for: its newest end, or what is {@code before}, {@code after} or {@code around}
 * a message. Each of these takes a cursor from another page, or a message's id, as in a link to it.
 */
record Timeline(PageRequest request) {
    private static final String LIST = "messages";
    private static final Pattern EDGE = Pattern.compile("[0-9]{1,18}");

    static Timeline of(Call call) {
        Query query = call.query("before", "after", "around", "limit");
        int limit = Paging.limit(query);
        List<String> given = List.of("before", "after", "around").stream()
                .filter(name -> query.find(name).isPresent())
                .toList();
        if (given.size() > 1) {
            throw new InvalidInput(given.stream()
                    .map(name -> new FieldError(name, "contradictory", "give only one of before, after and around"))
                    .toList());
        }
        return new Timeline(given.stream()
                .findFirst()
                .map(name -> request(name, anchor(name, query.find(name).orElseThrow()), limit))
                .orElseGet(() -> PageRequest.newest(limit)));
    }

    /** A thread is read from its beginning. */
    static Timeline ofThread(Call call) {
        Query query = call.query("after", "limit");
        int limit = Paging.limit(query);
        return new Timeline(query.find("after")
                .map(after -> PageRequest.after(anchor("after", after), limit))
                .orElseGet(() -> PageRequest.oldest(limit)));
    }

    PageJson newestFirst(MessagePage page) {
        List<MessageJson> items =
                page.oldestFirst().reversed().stream().map(MessageJson::of).toList();
        return new PageJson(
                items,
                cursor(page.hasOlder(), edge(page, Direction.BEFORE)),
                cursor(page.hasNewer(), edge(page, Direction.AFTER)));
    }

    ListJson<MessageJson> oldestFirst(MessagePage page) {
        return new ListJson<>(
                page.oldestFirst().stream().map(MessageJson::of).toList(),
                cursor(page.hasNewer(), edge(page, Direction.AFTER)));
    }

    /**
     * From where the page beside this one is to be read. Beside an empty page that is the anchor, which itself belongs
     * to the page on its other side.
     */
    private long edge(MessagePage page, Direction beside) {
        List<MessageView> items = page.oldestFirst();
        if (!items.isEmpty()) {
            MessageView edge = beside == Direction.BEFORE ? items.getFirst() : items.getLast();
            return edge.message().id().value();
        }
        long anchor = request.anchor().orElse(MessageId.NONE).value();
        return beside == Direction.BEFORE ? anchor + 1 : anchor - 1;
    }

    private static Optional<String> cursor(boolean hasMore, long edge) {
        return hasMore ? Optional.of(new Cursor(LIST, Long.toString(edge)).encode()) : Optional.empty();
    }

    private static PageRequest request(String name, MessageId anchor, int limit) {
        return switch (name) {
            case "before" -> PageRequest.before(anchor, limit);
            case "after" -> PageRequest.after(anchor, limit);
            default -> PageRequest.around(anchor, limit);
        };
    }

    private static MessageId anchor(String field, String text) {
        return Ids.findMessage(text)
                .or(() -> edge(Cursor.decode(field, LIST, text)))
                .orElseThrow(() -> new InvalidInput(
                        field, "invalid_cursor", field + " is neither a cursor that this list gave out nor an id"));
    }

    /** Unlike an id it may be 0, which is before everything. */
    private static Optional<MessageId> edge(String item) {
        return Optional.of(item)
                .filter(text -> EDGE.matcher(text).matches())
                .map(text -> new MessageId(Long.parseLong(text)));
    }

    /** A part of a conversation, newest first, and the cursors for what is on either side of it. */
    record PageJson(List<MessageJson> items, Optional<String> older, Optional<String> newer) {}
}
