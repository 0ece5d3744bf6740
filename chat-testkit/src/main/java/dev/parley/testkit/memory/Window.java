package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Cuts pages out of a conversation's messages, passing over those that are not shown. */
final class Window {
    private static final MessageId END = new MessageId(Long.MAX_VALUE);

    private final SortedTable<MessageId, Message> messages;
    private final Predicate<Message> visible;

    Window(SortedTable<MessageId, Message> messages, Predicate<Message> visible) {
        this.messages = messages;
        this.visible = visible;
    }

    MessagePage page(PageRequest request, Function<Message, MessageView> view) {
        List<Message> found = cut(request);
        if (found.isEmpty()) {
            // Then whatever there is lies on the other side of the anchor.
            boolean any = messages.values().anyMatch(visible);
            boolean above = request.direction() == PageRequest.Direction.AFTER;
            return new MessagePage(List.of(), any && above, any && !above);
        }
        boolean hasOlder = messages.before(found.get(0).id()).anyMatch(visible);
        boolean hasNewer = messages.after(found.get(found.size() - 1).id()).anyMatch(visible);
        return new MessagePage(found.stream().map(view).toList(), hasOlder, hasNewer);
    }

    private List<Message> cut(PageRequest request) {
        int limit = request.limit();
        MessageId anchor = request.anchor().orElse(END);
        return switch (request.direction()) {
            case NEWEST -> turned(messages.descending(), limit);
            case BEFORE -> turned(messages.before(anchor), limit);
            case OLDEST -> first(messages.values(), limit);
            case AFTER -> first(messages.after(anchor), limit);
            case AROUND -> {
                List<Message> around = turned(messages.before(anchor), limit / 2);
                around.addAll(first(messages.from(anchor), limit - limit / 2));
                yield around;
            }
        };
    }

    private List<Message> first(Stream<Message> stream, int limit) {
        return stream.filter(visible).limit(limit).toList();
    }

    private List<Message> turned(Stream<Message> descending, int limit) {
        List<Message> turned = new ArrayList<>(first(descending, limit));
        Collections.reverse(turned);
        return turned;
    }
}
