package dev.parley.bootstrap;

import dev.parley.api.assistant.HttpAssistant;
import dev.parley.bootstrap.configuration.AssistantSettings;
import dev.parley.bootstrap.process.Background;
import dev.parley.bootstrap.process.Steps;
import dev.parley.domain.access.FeedFollower;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.assistants.Answering;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;

/** Assistants at work: somebody notices the questions, and as many as are set put them to the model. */
final class Assistance {
    private Assistance() {}

    static void begin(
            Background background, Transactions transactions, Chat chat, AssistantSettings settings, Steps steps) {
        AtomicBoolean news = new AtomicBoolean();
        FeedFollower follower = new FeedFollower(
                transactions, InstantSource.system(), FeedConsumer.ASSISTANTS, (store, where, entries) -> {
                    if (chat.assisting().notice(store, where, entries)) {
                        news.set(true);
                    }
                    return entries.size();
                });
        background.following(
                "questions to assistants",
                () -> {
                    boolean more = follower.step();
                    if (news.getAndSet(false)) {
                        background.wake(); // only now: before the commit there is nothing to see
                    }
                    return more;
                },
                follower::moved);
        HttpAssistant model = new HttpAssistant(settings.server());
        background.waitingFor(model);
        Answering answering = new Answering(chat.assisting(), chat.messaging(), model);
        for (int worker = 1; worker <= settings.workers(); worker++) {
            background.following("answers of assistants, " + worker, answering::answerNext);
        }
        steps.tell("Assistants answer with " + settings.server().model().value() + " at "
                + settings.server().address() + ".");
    }
}
