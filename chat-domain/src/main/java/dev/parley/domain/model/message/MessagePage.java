package dev.parley.domain.model.message;

import java.util.List;

/** Part of a list of messages by ascending id, and whether there are more before and after it. */
public record MessagePage(List<MessageView> oldestFirst, boolean hasOlder, boolean hasNewer) {
    public MessagePage {
        oldestFirst = List.copyOf(oldestFirst);
    }
}
