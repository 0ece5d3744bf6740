package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The transaction of one conversation. */
final class Bringing {
    private final ImportJob job;
    private final ImportedTeam team;
    private final ImportedConversation conversation;
    private final ImportedHistory history;
    private final IntConsumer passed;

    Bringing(
            ImportJob job,
            ImportedTeam team,
            ImportedConversation conversation,
            ImportedHistory history,
            IntConsumer passed) {
        this.job = job;
        this.team = team;
        this.conversation = conversation;
        this.history = history;
        this.passed = passed;
    }

    /** The people, with those who have accounts only since now. */
    Map<ExternalId, UserId> bring(Access access, Ledger ledger) {
        ImportStep step = job.step(access, team.workspace().id(), team.people(), ledger);
        List<Newcomer> newcomers = new Newcomers(job, step.people()).unlisted(conversation, history, List.of());
        lock(step, newcomers);
        Optional<ConversationId> known = team.find(conversation);
        if (known.isEmpty()
                && step.store().imports().conversations(step.workspace()).containsKey(conversation.id())) {
            throw ImportJob.underWay();
        }
        new Accounts(step).open(newcomers);
        ConversationImport work = new ConversationImport(step, job, conversation);
        known.ifPresentOrElse(
                id -> work.resume(id, history, team.joined(), passed), () -> work.bring(history, false, passed));
        return step.people().all();
    }

    /** Nobody in the conversation can be here to hear of it but the owner. */
    private void lock(ImportStep step, List<Newcomer> newcomers) {
        List<FeedId> feeds = new ArrayList<>();
        feeds.add(FeedId.of(step.workspace()));
        conversation.members().stream()
                .flatMap(member -> step.people().find(member).stream())
                .filter(step.owner()::equals)
                .findAny()
                .ifPresent(owner -> feeds.add(FeedId.of(owner)));
        feeds.add(new FeedId(ImportedIds.of(step.workspace(), conversation.id())));
        newcomers.forEach(newcomer -> feeds.add(FeedId.of(newcomer.id())));
        step.store().feed().lock(feeds);
    }
}
