package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The workspace that an export comes into, and what of the export is in it.
 *
 * @param conversations those that this run has not brought
 * @param joined who joined one of them now, as no export before listed that user
 */
record ImportedTeam(
        Workspace workspace,
        boolean isFirst,
        Map<ExternalId, UserId> people,
        Map<ExternalId, ConversationId> conversations,
        Set<Joining> joined) {

    record Joining(ExternalId conversation, ExternalId user) {}

    ImportedTeam with(Map<ExternalId, UserId> morePeople) {
        return new ImportedTeam(workspace, isFirst, morePeople, conversations, joined);
    }

    Optional<ConversationId> find(ImportedConversation conversation) {
        return Optional.ofNullable(conversations.get(conversation.id()));
    }
}
