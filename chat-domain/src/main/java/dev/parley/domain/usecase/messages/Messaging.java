package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.permission.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Posting: what is acknowledged is stored, once, in its place. */
public final class Messaging {
    private final Environment environment;

    public Messaging(Environment environment) {
        this.environment = environment;
    }

    /**
     * A reply to a reply joins the root's thread. Sent again with the same client id, the first message is given back.
     * Refused with {@code parent_not_found} when the parent is not in this conversation, {@code channel_archived},
     * {@code not_joined}, {@code client_message_id_taken} when that id named a message in another conversation.
     */
    public Posted post(Actor actor, PostMessage command) {
        return post(actor, command, (access, place) -> place);
    }

    /**
     * The same for what a program says in answer to a message. Refused also with {@code message_not_found} when that has
     * been deleted meanwhile, and with {@code user_not_found} when whoever answers may not be here any more. Addresses
     * nobody at large: whoever may not do that could ask the program to.
     */
    public Posted answer(Actor actor, PostMessage command, MessageId question) {
        return post(actor, command, (access, place) -> {
            access.self();
            Optional<Message> asked = access.messages().find(command.conversation(), question);
            if (asked.filter(message -> !message.isDeleted()).isEmpty()) {
                throw Refusals.noSuchMessage();
            }
            return place.without(Permission.MENTION_ALL);
        });
    }

    private Posted post(Actor actor, PostMessage command, BiFunction<Access, Place, Place> rule) {
        return environment.write(actor, access -> {
            Place locked = access.conversationLocked(command.conversation());
            Optional<Message> before = sentBefore(access, command);
            if (before.isPresent()) { // also when the channel was archived or left since: it is stored
                return new Posted(view(access, before.get().id()), false);
            }
            locked.requireOpen(Permission.POST);
            Place place = rule.apply(access, locked);
            Message posted = append(access, place, command);
            access.tell(List.of(Event.of(EventKind.MESSAGE_POSTED, actor.user(), posted, posted.createdAt())));
            return new Posted(view(access, posted.id()), true);
        });
    }

    private Message append(Access access, Place place, PostMessage command) {
        Resolved resolved = new MentionResolution(access, place).resolve(command.content());
        Optional<Message> root = command.parent().map(parent -> root(access, command.conversation(), parent));
        NewMessage message = NewMessage.posted(
                        command.conversation(), access.actor().user(), resolved.content(), instant(access, command))
                .mentioning(
                        resolved.mentions(), resolved.wide(access.store(), command.conversation(), environment.now()))
                .sentAs(command.clientId());
        NewMessage placed = root.map(of -> message.replyingTo(of.id(), command.alsoToChannel()))
                .orElse(message);
        Message posted = access.store().messages().append(List.of(placed)).get(0);
        root.ifPresent(of -> TakingPart.byReplying(access, of, posted));
        return posted;
    }

    /** Later than everything in the conversation, whatever the clock says. */
    private Instant instant(Access access, PostMessage command) {
        Instant now = environment.now();
        return access.store()
                .messages()
                .newest(command.conversation())
                .map(newest -> newest.plusNanos(1_000))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    private static Optional<Message> sentBefore(Access access, PostMessage command) {
        Optional<Message> before = command.clientId()
                .flatMap(id ->
                        access.store().messages().findByClientId(access.actor().user(), id));
        before.map(Message::conversation)
                .filter(conversation -> !conversation.equals(command.conversation()))
                .ifPresent(elsewhere -> {
                    throw new Conflict(
                            "client_message_id_taken", "This clientMessageId named a message in another conversation.");
                });
        return before;
    }

    private static Message root(Access access, ConversationId conversation, MessageId parent) {
        return access.messages()
                .find(conversation, parent)
                .flatMap(found -> found.parent().isEmpty()
                        ? Optional.of(found)
                        : access.messages().find(conversation, found.root()))
                .orElseThrow(() -> new InvalidInput(
                        "parentId", "parent_not_found", "parentId names no message in this conversation"));
    }

    private static MessageView view(Access access, MessageId id) {
        return access.store().messages().view(id, access.actor().user()).orElseThrow(Refusals::noSuchMessage);
    }
}
