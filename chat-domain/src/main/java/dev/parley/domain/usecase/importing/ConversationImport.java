package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.importing.ImportedTeam.Joining;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * One conversation with its members and all that was said, inside of one transaction. Whoever calls it holds the feeds of
 * the conversation, the workspace and the owner, and has opened the accounts.
 */
final class ConversationImport {
    private static final int PAGE = 200;

    private final ImportStep step;
    private final ImportJob job;
    private final ImportedConversation conversation;

    ConversationImport(ImportStep step, ImportJob job, ImportedConversation conversation) {
        this.step = step;
        this.job = job;
        this.conversation = conversation;
    }

    /** It was not here before. */
    void bring(ImportedHistory history, boolean isDefault, IntConsumer passed) {
        NewConversation made = new NewConversation(step, job, conversation);
        Set<UserId> members = members();
        ConversationId id = made.add(members, history, isDefault);
        step.store().imports().addConversation(step.workspace(), conversation.id(), id);
        say(id, history, passed);
        new Joins(step).all(id, members);
        made.sayOtherwise();
        made.archive();
        step.ledger().imported(ItemKind.MEMBERSHIP, members.size());
        step.ledger().imported(conversation.itemKind(), 1);
    }

    /** It was here before: only what was said since comes in. Everything else about it is ours to change by now. */
    void resume(ConversationId id, ImportedHistory history, Set<Joining> joined, IntConsumer passed) {
        int present = members().size()
                - (int) conversation.members().stream()
                        .distinct()
                        .filter(member -> joined.contains(new Joining(conversation.id(), member)))
                        .count();
        say(id, history, passed);
        step.ledger().present(ItemKind.MEMBERSHIP, present);
        step.ledger().present(conversation.itemKind(), 1);
    }

    private void say(ConversationId id, ImportedHistory history, IntConsumer passed) {
        Optional<MessageId> before = step.store().messages().head(id);
        ContentComposer composer = new ContentComposer(
                step.people(),
                job.channelIds(step.workspace()),
                new GroupImport(step).here(job.export().groups()));
        history.notes().forEach(step.ledger()::note);
        new HistoryImport(step, id, composer).run(history.messages(), passed);
        markRead(id, before);
    }

    /** Those known here; of others there is nothing but the id. */
    private Set<UserId> members() {
        Set<UserId> members = new HashSet<>();
        for (ExternalId member : conversation.members()) {
            Optional<UserId> user = step.people().find(member);
            user.ifPresent(members::add);
            if (user.isEmpty()) {
                String where = conversation.name() + " (" + member + ")";
                step.ledger().skipped(ItemKind.MEMBERSHIP, "of a user who is not in the export", where);
            }
        }
        return members;
    }

    /** Nobody should come back to years of unread messages; who had read everything still has. */
    private void markRead(ConversationId id, Optional<MessageId> before) {
        Optional<MessageId> head = step.store().messages().head(id);
        if (head.equals(before)) {
            return;
        }
        MessageId readUpTo = before.orElse(MessageId.NONE);
        Optional<UserId> last = Optional.empty();
        List<ConversationMember> page;
        do {
            page = step.store().memberships().of(id, last, PAGE);
            for (ConversationMember member : page) {
                last = Optional.of(member.user());
                if (step.store().readMarkers().find(id, member.user()).compareTo(readUpTo) >= 0) {
                    step.store().readMarkers().advance(id, member.user(), head.orElse(readUpTo));
                }
            }
        } while (page.size() == PAGE);
    }
}
