package dev.parley.testkit.contract;

import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Goes through a list page by page, as somebody does who scrolls. */
final class Walk {
    private Walk() {}

    /** From the newest to the oldest; gives the ids in ascending order, however often each was met. */
    static List<MessageId> back(Function<PageRequest, MessagePage> list, int limit) {
        MessagePage page = list.apply(PageRequest.newest(limit));
        List<MessageId> met = new ArrayList<>(Conversation.ids(page));
        while (page.hasOlder()) {
            MessageId reached = met.get(0);
            page = list.apply(PageRequest.before(reached, limit));
            met.addAll(0, Conversation.ids(page));
            requireProgress(!page.hasOlder() || met.get(0).compareTo(reached) < 0);
        }
        return met;
    }

    /** From the oldest to the newest. */
    static List<MessageId> forth(Function<PageRequest, MessagePage> list, int limit) {
        return forth(list, limit, new MessageId(Long.MAX_VALUE));
    }

    /** From the oldest to the page that has the given one, or one after it. */
    static List<MessageId> forth(Function<PageRequest, MessagePage> list, int limit, MessageId last) {
        MessagePage page = list.apply(PageRequest.oldest(limit));
        List<MessageId> met = new ArrayList<>(Conversation.ids(page));
        while (page.hasNewer() && met.get(met.size() - 1).compareTo(last) < 0) {
            MessageId reached = met.get(met.size() - 1);
            page = list.apply(PageRequest.after(reached, limit));
            met.addAll(Conversation.ids(page));
            requireProgress(!page.hasNewer() || met.get(met.size() - 1).compareTo(reached) > 0);
        }
        return met;
    }

    /** Pages that lead nowhere must fail, not go on for ever. */
    private static void requireProgress(boolean isFurther) {
        if (!isFurther) {
            throw new AssertionError("a page promises more, and the next one does not get there");
        }
    }
}
