package dev.parley.persistence.jooq;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import java.util.List;

/**
 * A page as two stretches that meet at a place in a list: so many messages of lower ids, and so many of those from there
 * on. One more of each is asked for, which tells whether there are more.
 */
record PageWindow(MessageId place, int older, int newer) {
    static final MessageId END = new MessageId(Long.MAX_VALUE);

    static PageWindow of(PageRequest request) {
        int limit = request.limit();
        MessageId anchor = request.anchor().orElse(MessageId.NONE);
        return switch (request.direction()) {
            case NEWEST -> new PageWindow(END, limit, 0);
            case OLDEST -> new PageWindow(MessageId.NONE, 0, limit);
            case BEFORE -> new PageWindow(anchor, limit, 0);
            case AFTER -> new PageWindow(new MessageId(anchor.value() + 1), 0, limit);
            case AROUND -> new PageWindow(anchor, limit / 2, limit - limit / 2);
        };
    }

    /** From what was found, by ascending id. */
    MessagePage cut(List<MessageView> found) {
        int below = (int) found.stream()
                .filter(view -> view.message().id().compareTo(place) < 0)
                .count();
        int above = found.size() - below;
        int first = below - Math.min(below, older);
        int end = below + Math.min(above, newer);
        return new MessagePage(found.subList(first, end), below > older, above > newer);
    }
}
