package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Pages of timelines and threads, by ascending id within a page. */
public interface PagesContract extends AdapterContract {
    @InEveryConversation
    default void pages_of_a_timeline_are_where_they_are_asked_for(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<MessageId> all = Conversation.ids(talk.post(talk.ada, 20));

        pagesAreWhereTheyAreAskedFor(all, talk::timeline);
    }

    @InEveryConversation
    default void pages_of_a_thread_are_where_they_are_asked_for(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        List<MessageId> all = replies(talk, root, 20);

        pagesAreWhereTheyAreAskedFor(all, request -> talk.replies(root, request));
    }

    private static void pagesAreWhereTheyAreAskedFor(List<MessageId> all, Function<PageRequest, MessagePage> list) {
        check(list.apply(PageRequest.newest(5)), all.subList(15, 20), true, false);
        check(list.apply(PageRequest.oldest(5)), all.subList(0, 5), false, true);
        check(list.apply(PageRequest.newest(20)), all, false, false);
        check(list.apply(PageRequest.oldest(21)), all, false, false);
        check(list.apply(PageRequest.before(all.get(10), 5)), all.subList(5, 10), true, true);
        check(list.apply(PageRequest.before(all.get(5), 5)), all.subList(0, 5), false, true);
        check(list.apply(PageRequest.before(all.get(0), 5)), List.of(), false, true);
        check(list.apply(PageRequest.after(all.get(9), 5)), all.subList(10, 15), true, true);
        check(list.apply(PageRequest.after(all.get(14), 5)), all.subList(15, 20), true, false);
        check(list.apply(PageRequest.after(all.get(19), 5)), List.of(), true, false);
        check(list.apply(PageRequest.after(MessageId.NONE, 5)), all.subList(0, 5), false, true);
    }

    @InEveryConversation
    default void a_page_around_a_message_has_it_and_its_neighbours(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<MessageId> all = Conversation.ids(talk.post(talk.ada, 20));

        for (int limit = 1; limit <= 7; limit++) {
            MessagePage page = talk.timeline(PageRequest.around(all.get(10), limit));

            List<MessageId> ids = Conversation.ids(page);
            int first = all.indexOf(ids.get(0));
            assertThat(ids).isEqualTo(all.subList(first, first + limit)).contains(all.get(10));
            assertThat(first).isBetween(10 - limit / 2, 10 - (limit - 1) / 2);
            assertThat(page.hasOlder() && page.hasNewer()).isTrue();
        }
    }

    @InEveryConversation
    default void a_page_around_the_first_or_the_last_message_has_it_at_its_end(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<MessageId> all = Conversation.ids(talk.post(talk.ada, 9));

        MessagePage first = talk.timeline(PageRequest.around(all.get(0), 4));
        MessagePage last = talk.timeline(PageRequest.around(all.get(8), 4));

        assertThat(Conversation.ids(first)).startsWith(all.get(0), all.get(1)).hasSizeLessThanOrEqualTo(4);
        assertThat(first.hasOlder()).isFalse();
        assertThat(first.hasNewer()).isTrue();
        assertThat(Conversation.ids(last)).endsWith(all.get(7), all.get(8)).hasSizeLessThanOrEqualTo(4);
        assertThat(last.hasOlder()).isTrue();
        assertThat(last.hasNewer()).isFalse();
    }

    @InEveryConversation
    default void the_message_that_a_page_is_asked_for_by_may_be_hidden_or_missing(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        List<Message> messages = talk.post(talk.ada, 3);
        Message elsewhere = other.post(other.ada, "elsewhere");
        Message last = talk.post(talk.ada, "last");
        talk.delete(messages.get(1));
        MessageId hidden = messages.get(1).id();
        List<MessageId> old = List.of(messages.get(0).id(), messages.get(2).id());

        check(talk.timeline(PageRequest.before(hidden, 5)), old.subList(0, 1), false, true);
        check(talk.timeline(PageRequest.after(hidden, 1)), old.subList(1, 2), true, true);
        assertThat(Conversation.ids(talk.timeline(PageRequest.around(hidden, 2))))
                .isEqualTo(old);
        check(talk.timeline(PageRequest.before(elsewhere.id(), 5)), old, false, true);
        check(talk.timeline(PageRequest.after(elsewhere.id(), 5)), List.of(last.id()), true, false);
        check(talk.timeline(PageRequest.before(new MessageId(Long.MAX_VALUE), 1)), List.of(last.id()), true, false);
    }

    @InEveryConversation
    default void an_empty_conversation_has_an_empty_page_wherever_one_is_asked_for(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        MessageId anchor = new MessageId(1);

        for (PageRequest request : List.of(
                PageRequest.newest(5),
                PageRequest.oldest(5),
                PageRequest.before(anchor, 5),
                PageRequest.after(anchor, 5),
                PageRequest.around(anchor, 5))) {
            check(talk.timeline(request), List.of(), false, false);
        }
    }

    @InEveryConversation
    default void walking_through_pages_of_any_size_meets_every_message_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<MessageId> all = Conversation.ids(talk.post(talk.ada, 403));

        for (int limit : List.of(67, 199, PageRequest.MOST)) {
            assertThat(Walk.back(talk::timeline, limit)).isEqualTo(all);
            assertThat(Walk.forth(talk::timeline, limit)).isEqualTo(all);
        }
    }

    @InEveryConversation
    default void walking_through_small_pages_past_hidden_messages_meets_every_other_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = new ArrayList<>(talk.post(talk.ada, 24));
        for (int hidden : List.of(23, 17, 16, 15, 7, 0)) {
            talk.delete(messages.remove(hidden));
        }

        List<MessageId> visible = Conversation.ids(messages);

        for (int limit = 1; limit <= 4; limit++) {
            assertThat(Walk.back(talk::timeline, limit)).isEqualTo(visible);
            assertThat(Walk.forth(talk::timeline, limit)).isEqualTo(visible);
        }
    }

    private static List<MessageId> replies(Conversation talk, Message root, int count) {
        return talk.world.write(stored -> {
            List<MessageId> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                boolean isShown = i % 2 == 0;
                all.add(talk.post(stored, talk.ben, "reply", draft -> draft.replyingTo(root.id(), isShown))
                        .id());
                talk.post(stored, talk.ada, "between", draft -> draft);
            }
            return all;
        });
    }

    private static void check(MessagePage page, List<MessageId> ids, boolean hasOlder, boolean hasNewer) {
        assertThat(Conversation.ids(page)).isEqualTo(ids);
        assertThat(page.hasOlder()).as("has older").isEqualTo(hasOlder);
        assertThat(page.hasNewer()).as("has newer").isEqualTo(hasNewer);
    }
}
