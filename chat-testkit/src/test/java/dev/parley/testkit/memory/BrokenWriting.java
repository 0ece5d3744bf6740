package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Messages;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Reactions;
import dev.parley.testkit.contract.AppendingContract;
import dev.parley.testkit.contract.ClientMessageIdsContract;
import dev.parley.testkit.contract.EditingContract;
import dev.parley.testkit.contract.ReactionsContract;
import dev.parley.testkit.contract.TextContract;
import dev.parley.testkit.contract.UnstorableTextContract;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Ways in which a store may keep something else than it was given. */
final class BrokenWriting {
    private static final int TOO_LONG = 65_535;

    private BrokenWriting() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "trims content",
                        BrokenWriting::trimmingContent,
                        TextContract.class,
                        "content_is_kept_byte_for_byte"),
                new Broken(
                        "has no room for 40,000 astral characters",
                        BrokenWriting::refusingLongContent,
                        UnstorableTextContract.class,
                        "content_may_have_40_000_code_points_and_not_one_more"),
                new Broken(
                        "postpones what comes too early",
                        BrokenWriting::postponing,
                        AppendingContract.class,
                        "an_instant_that_is_not_later_than_the_newest_is_refused"),
                new Broken(
                        "tells client ids by conversation",
                        BrokenWriting::tellingClientIdsByConversation,
                        ClientMessageIdsContract.class,
                        "an_author_uses_a_client_id_once"),
                new Broken(
                        "forgets what was said before an edit",
                        BrokenWriting::forgettingRevisions,
                        EditingContract.class,
                        "each_edit_keeps_what_was_said_before_oldest_first"),
                new Broken(
                        "gives what was said before from the start each time",
                        BrokenWriting::repeatingRevisions,
                        EditingContract.class,
                        "what_was_said_before_is_given_in_parts"),
                new Broken(
                        "folds the case of emoji",
                        BrokenWriting::foldingEmoji,
                        ReactionsContract.class,
                        "emoji_are_told_apart_byte_for_byte"));
    }

    /** Emoji that differ in case only are one. */
    static Subject foldingEmoji() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Reactions.class,
                reactions -> Port.broken(
                        Reactions.class,
                        reactions,
                        "add",
                        (call, given) -> call.with(
                                given[0],
                                ((List<?>) given[1])
                                        .stream()
                                                .map(Reaction.class::cast)
                                                .map(BrokenWriting::folded)
                                                .toList()))));
    }

    private static Reaction folded(Reaction reaction) {
        Emoji emoji = new Emoji(reaction.emoji().value().toLowerCase(Locale.ROOT));
        return new Reaction(reaction.message(), reaction.user(), emoji, reaction.createdAt());
    }

    /** Content loses the space at its ends. */
    static Subject trimmingContent() {
        return appending((state, message) -> {
            String text = message.content().value();
            return text.isBlank() ? message : with(message, new Content(text.strip()), message.createdAt());
        });
    }

    /** Counts the chars of a text instead of its code points. */
    static Subject refusingLongContent() {
        return appending((state, message) -> {
            Fault.unless(message.content().value().length() <= TOO_LONG, "content is not too long");
            return message;
        });
    }

    /** Messages that come too early are moved to the end. */
    static Subject postponing() {
        return appending((state, message) -> References.log(state, message.conversation())
                .newest()
                .map(newest -> newest.createdAt().plusNanos(1_000))
                .filter(earliest -> earliest.isAfter(message.createdAt()))
                .map(earliest -> with(message, message.content(), earliest))
                .orElse(message));
    }

    /** A client's id may be used once in each conversation. */
    static Subject tellingClientIdsByConversation() {
        return appending((state, message) -> {
            message.clientId()
                    .flatMap(id -> state.clientIds.find(message.author(), id.value()))
                    .flatMap(state.messageHomes::find)
                    .filter(home -> !home.equals(message.conversation()))
                    .ifPresent(elsewhere -> state.clientIds = state.clientIds.without(
                            message.author(), message.clientId().orElseThrow().value()));
            return message;
        });
    }

    private static Subject appending(BiFunction<State, NewMessage, NewMessage> change) {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(
                        Messages.class,
                        messages,
                        "append",
                        (call, given) -> call.with(((List<?>) given[0])
                                .stream()
                                        .map(message -> change.apply(transaction.write(), (NewMessage) message))
                                        .toList()))));
    }

    /** Edits leave no trace. */
    static Subject forgettingRevisions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(Messages.class, messages, "edit", (call, given) -> {
                    State state = transaction.write();
                    StoredMessages.edit(
                            state, References.message(state, ((Message) given[0]).id()), (Message) given[0]);
                    return given[0];
                })));
    }

    static Subject repeatingRevisions() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Messages.class,
                messages -> Port.broken(
                        Messages.class, messages, "revisions", (call, given) -> call.with(given[0], 0, given[2]))));
    }

    private static NewMessage with(NewMessage message, Content content, Instant createdAt) {
        return new NewMessage(
                message.conversation(),
                message.author(),
                message.kind(),
                content,
                message.mentions(),
                message.wide(),
                message.parent(),
                message.alsoToChannel(),
                message.clientId(),
                createdAt,
                message.editedAt(),
                message.deletion());
    }
}
