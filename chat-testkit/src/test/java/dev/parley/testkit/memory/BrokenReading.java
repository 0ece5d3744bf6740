package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.UserId;
import dev.parley.testkit.contract.MessageViewsContract;
import dev.parley.testkit.contract.MessagesContract;
import dev.parley.testkit.contract.PagesContract;
import dev.parley.testkit.contract.PagesUnderWritersContract;
import dev.parley.testkit.contract.TimelineContract;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Ways in which a store may show messages wrongly. */
final class BrokenReading {
    private BrokenReading() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "shows childless tombstones",
                        BrokenReading::showingChildlessTombstones,
                        TimelineContract.class,
                        "a_deleted_root_without_replies_is_not_shown"),
                new Broken(
                        "repeats the anchor of a page",
                        BrokenReading::repeatingTheAnchor,
                        PagesContract.class,
                        "pages_of_a_timeline_are_where_they_are_asked_for"),
                new Broken(
                        "repeats messages on the next page",
                        BrokenReading::repeatingTheAnchor,
                        PagesUnderWritersContract.class,
                        "scrolling_through_a_timeline_neither_skips_nor_repeats_while_others_write"),
                new Broken(
                        "cuts pages before it hides what is deleted",
                        BrokenReading::cuttingPagesBeforeHiding,
                        TimelineContract.class,
                        "hidden_messages_do_not_make_pages_shorter"),
                new Broken(
                        "sorts emoji by name",
                        BrokenReading::sortingEmoji,
                        MessageViewsContract.class,
                        "emoji_are_shown_in_the_order_in_which_they_were_first_used"),
                new Broken(
                        "overlooks deleted messages at the head",
                        BrokenReading::overlookingTheDeleted,
                        MessagesContract.class,
                        "the_newest_may_be_a_reply_or_deleted"));
    }

    /** Timelines show every deleted root. */
    static Subject showingChildlessTombstones() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(Messages.class, messages, "timeline", (call, given) -> {
                    State state = transaction.read();
                    MessageLog log = References.log(state, (ConversationId) given[0]);
                    return new Window(log.shown(), message -> true)
                            .page((PageRequest) given[2], new Views(state, (UserId) given[1])::of);
                })));
    }

    /** Pages before and after a message begin with it. */
    static Subject repeatingTheAnchor() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(
                        Messages.class,
                        messages,
                        "timeline",
                        (call, given) -> call.with(given[0], given[1], inclusive((PageRequest) given[2])))));
    }

    private static PageRequest inclusive(PageRequest request) {
        int step = switch (request.direction()) {
            case BEFORE -> 1;
            case AFTER -> -1;
            case NEWEST, OLDEST, AROUND -> 0;
        };
        Optional<MessageId> anchor = request.anchor().map(id -> new MessageId(id.value() + step));
        return new PageRequest(request.direction(), anchor, request.limit());
    }

    /** Hides deleted messages only after it has cut the page. */
    static Subject cuttingPagesBeforeHiding() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(Messages.class, messages, "timeline", (call, given) -> {
                    State state = transaction.read();
                    MessageLog log = References.log(state, (ConversationId) given[0]);
                    MessagePage page = new Window(log.shown(), message -> true)
                            .page((PageRequest) given[2], new Views(state, (UserId) given[1])::of);
                    return new MessagePage(
                            page.oldestFirst().stream()
                                    .filter(view -> log.visibility().test(view.message()))
                                    .toList(),
                            page.hasOlder(),
                            page.hasNewer());
                })));
    }

    /** Emoji are shown in alphabetical order. */
    static Subject sortingEmoji() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(
                        Messages.class,
                        messages,
                        "view",
                        (call, given) -> ((Optional<?>) call.with(given))
                                .map(MessageView.class::cast)
                                .map(BrokenReading::sorted))));
    }

    private static MessageView sorted(MessageView view) {
        return new MessageView(
                view.message(),
                view.author(),
                view.reactions().stream()
                        .sorted(Comparator.comparing(summary -> summary.emoji().value()))
                        .toList(),
                view.mentions(),
                view.thread());
    }

    /** A conversation's newest message is the newest that its timeline shows. */
    static Subject overlookingTheDeleted() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(
                        Messages.class,
                        messages,
                        "head",
                        (call, given) -> References.log(transaction.read(), (ConversationId) given[0])
                                .shown()
                                .descending()
                                .filter(message -> !message.isDeleted())
                                .map(Message::id)
                                .findFirst())));
    }
}
