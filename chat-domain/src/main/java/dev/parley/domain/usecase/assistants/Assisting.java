package dev.parley.domain.usecase.assistants;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.assistant.Prompt;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.User;
import dev.parley.domain.store.Repositories;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The questions to assistants, from being noticed in a feed to being settled. Each is written down before it is asked, so
 * none is lost, and settled once, whoever else is at it.
 */
public final class Assisting {
    /** How old a question may be when its turn comes. */
    public static final Duration FRESHNESS = Duration.ofHours(1);

    /** How many questions of a workspace may wait. */
    public static final int MOST_OPEN = 100;

    /** And of one person there, so that nobody keeps all others from asking. */
    public static final int MOST_OPEN_OF_ONE = 10;

    /** On top of what the model may take: reading and posting. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    private final Environment environment;

    public Assisting(Environment environment) {
        this.environment = environment;
    }

    /**
     * Writes down which assistants have to answer what has happened in a conversation, and tells whether there is
     * anything new to answer. Repeating it changes nothing.
     */
    public boolean notice(Repositories store, ConversationId where, List<FeedEntry> entries) {
        boolean news = false;
        for (AssistantProfile assistant : store.assistants().in(where)) {
            Access access = environment.within(store, Actor.of(assistant.user()));
            for (FeedEntry entry : entries) {
                news |= notice(access, assistant, where, entry.event());
            }
        }
        return news;
    }

    private boolean notice(Access access, AssistantProfile assistant, ConversationId where, Event event) {
        return event.message()
                .filter(message -> event.kind() == EventKind.MESSAGE_POSTED && !event.silent())
                .flatMap(message -> new Addressed(access).find(where, message))
                .map(question -> access.store().aiInteractions().add(asked(access, assistant, question.message())))
                .orElse(false);
    }

    private AiInteraction asked(Access access, AssistantProfile assistant, Message question) {
        AiInteractions all = access.store().aiInteractions();
        boolean full = all.countOpen(assistant.workspace(), question.author()) >= MOST_OPEN_OF_ONE
                || all.countOpen(assistant.workspace()) >= MOST_OPEN;
        return new AiInteraction(
                new AiInteractionId(environment.newId()),
                assistant.workspace(),
                question.conversation(),
                question.id(),
                assistant.user(),
                question.author(),
                full ? AiOutcome.REFUSED : AiOutcome.WAITING,
                Optional.empty(),
                AiExchange.NONE,
                environment.now());
    }

    /** The next question, if any, for as long as the patience lasts. */
    Optional<Turn> take(Duration patience) {
        Instant now = environment.now();
        return environment
                .transactions()
                .write(store ->
                        store.aiInteractions().take(now, now.plus(patience).plus(MARGIN)))
                .map(this::turn);
    }

    private Turn turn(AiInteraction taken) {
        try {
            return environment.read(Actor.of(taken.assistant()), access -> turn(access, taken));
        } catch (ChatException noPlace) {
            return new Turn.Settled(taken, AiOutcome.WITHDRAWN, AiExchange.NONE.failed(noPlace.code()));
        }
    }

    private Turn turn(Access access, AiInteraction taken) {
        Optional<Message> answer = access.store().messages().findByClientId(taken.assistant(), answerTo(taken));
        if (answer.isPresent()) { // posted by somebody who came no further
            return new Turn.Settled(
                    taken,
                    AiOutcome.ANSWERED,
                    AiExchange.NONE.answeredBy(answer.get().id()));
        }
        User self = access.self();
        access.conversation(taken.conversation()).requireOpen(Permission.POST);
        Addressed addressed = new Addressed(access);
        Optional<MessageView> question = addressed.find(taken.conversation(), taken.question());
        if (question.isEmpty()) {
            return new Turn.Settled(taken, AiOutcome.WITHDRAWN, AiExchange.NONE.failed("message_not_found"));
        }
        if (question.get().message().createdAt().plus(FRESHNESS).isBefore(environment.now())) {
            return new Turn.Settled(taken, AiOutcome.EXPIRED, AiExchange.NONE.failed("too_old"));
        }
        AssistantProfile profile = access.assistants().self();
        return ask(taken, self, profile, Transcript.of(self.id(), addressed.before(question.get())));
    }

    private Turn ask(AiInteraction taken, User self, AssistantProfile profile, Transcript transcript) {
        Prompt prompt = new Prompt(instructions(self, profile), profile.model(), transcript.utterances());
        Message question = transcript.views().getLast().message();
        return new Turn.Ask(taken, prompt, transcript, parent(question), environment.now());
    }

    private static String instructions(User self, AssistantProfile profile) {
        String manner = "You are " + self.displayName().value() + " (@" + self.username() + ") in a team chat. Each"
                + " message of others begins"
                + " with the name of who"
                + " wrote it. Answer the"
                + " last one, without your"
                + " name.";
        return profile.instructions().value().isEmpty()
                ? manner
                : manner + "\n\n" + profile.instructions().value();
    }

    /** In the question's thread, which begins with it in a channel; direct messages go on as they were. */
    private static Optional<MessageId> parent(Message question) {
        boolean threaded = question.parent().isPresent() || question.conversation() instanceof ChannelId;
        return Optional.of(question.id()).filter(id -> threaded);
    }

    /** The same for each attempt, so that only one of them is posted. */
    static ClientMessageId answerTo(AiInteraction interaction) {
        return new ClientMessageId("answer-to-" + interaction.question());
    }

    Instant now() {
        return environment.now();
    }

    /** For somebody else. */
    boolean putBack(AiInteraction interaction) {
        return environment.transactions().write(store -> store.aiInteractions().putBack(interaction));
    }

    /** False when it was settled already. */
    boolean settle(AiInteraction interaction, AiOutcome how, AiExchange exchange) {
        return environment.write(Actor.of(interaction.assistant()), access -> {
            access.store().feed().lock(List.of(FeedId.of(interaction.conversation())));
            return access.store().aiInteractions().end(interaction.ended(how, exchange));
        });
    }
}
