package dev.parley.domain.usecase.assistants;

import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.Assistant;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.assistant.Reply;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.usecase.messages.Messaging;
import dev.parley.domain.usecase.messages.PostMessage;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts questions to the model and posts what it says, one after the other. Between the two it holds no transaction. Any
 * number of these may be at work, here and elsewhere: a question is answered once.
 */
public final class Answering {
    private final Assisting assisting;
    private final Messaging messaging;
    private final Assistant model;

    public Answering(Assisting assisting, Messaging messaging, Assistant model) {
        this.assisting = assisting;
        this.messaging = messaging;
        this.model = model;
    }

    /** Settles the question that waits for longest; false when none does. */
    public boolean answerNext() {
        Optional<Turn> turn = assisting.take(model.patience());
        turn.ifPresent(this::settle);
        return turn.isPresent();
    }

    private void settle(Turn turn) {
        switch (turn) {
            case Turn.Settled settled -> assisting.settle(settled.interaction(), settled.how(), settled.exchange());
            case Turn.Ask ask -> settle(ask, model.answer(ask.prompt()));
        }
    }

    private void settle(Turn.Ask ask, Reply reply) {
        switch (reply) {
            case Reply.Failed failed ->
                assisting.settle(
                        ask.interaction(),
                        AiOutcome.FAILED,
                        exchange(ask, reply, ask.prompt().model(), "").failed(code(failed.why())));
            case Reply.Said said -> settle(ask, said);
            case Reply.Dropped dropped -> assisting.putBack(ask.interaction());
        }
    }

    private void settle(Turn.Ask ask, Reply.Said said) {
        Optional<Content> content = AnswerText.of(said.text());
        if (content.isEmpty()) {
            giveUp(ask, said, AiOutcome.FAILED, code(Reply.Trouble.UNUSABLE));
            return;
        }
        try {
            Message answer = post(ask, content.get());
            String posted = answer.content().map(Content::value).orElse(""); // with ids in the place of names
            AiExchange exchange = exchange(ask, said, said.model(), posted);
            assisting.settle(ask.interaction(), AiOutcome.ANSWERED, exchange.answeredBy(answer.id()));
        } catch (InvalidInput tooLong) { // once its mentions were resolved
            giveUp(ask, said, AiOutcome.FAILED, code(Reply.Trouble.UNUSABLE));
        } catch (ChatException refused) { // left, archived or deleted while the model was thinking
            giveUp(ask, said, AiOutcome.WITHDRAWN, refused.code());
        }
    }

    /** What nobody was told is not kept either: it may repeat what has been deleted meanwhile. */
    private void giveUp(Turn.Ask ask, Reply.Said said, AiOutcome how, String why) {
        assisting.settle(
                ask.interaction(), how, exchange(ask, said, said.model(), "").failed(why));
    }

    private Message post(Turn.Ask ask, Content content) {
        AiInteraction interaction = ask.interaction();
        PostMessage answer = new PostMessage(
                interaction.conversation(), content, ask.parent(), false, Optional.of(Assisting.answerTo(interaction)));
        return messaging
                .answer(Actor.of(interaction.assistant()), answer, interaction.question())
                .message()
                .message();
    }

    private AiExchange exchange(Turn.Ask ask, Reply reply, ModelName answeredBy, String output) {
        return new AiExchange(
                Optional.of(
                        new AiExchange.Said(ask.transcript().record(ask.prompt().instructions()), output)),
                ask.transcript().messages(),
                Optional.empty(),
                answeredBy,
                Duration.between(ask.since(), assisting.now()),
                reply.attempts(),
                Optional.empty());
    }

    private static String code(Reply.Trouble why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
