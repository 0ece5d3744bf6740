package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.imports.Imports;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

final class InMemoryImports implements Imports {
    private final Transaction transaction;

    InMemoryImports(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean begin(ImportSource source, WorkspaceId workspace) {
        State state = transaction.write();
        if (state.imports.has(source)) {
            return false;
        }
        References.requireWorkspace(state, workspace);
        Fault.unless(state.imports.values().noneMatch(workspace::equals), "a workspace has one source");
        state.imports = state.imports.with(source, workspace);
        return true;
    }

    @Override
    public Optional<WorkspaceId> find(ImportSource source) {
        return transaction.read().imports.find(source);
    }

    @Override
    public void addUser(WorkspaceId workspace, ExternalId external, UserId user) {
        State state = transaction.write();
        requireImport(state, workspace);
        Fault.unless(!state.importedUsers.has(workspace, external), "a user is imported once");
        state.importedUsers = state.importedUsers.with(workspace, external, new Imported<>(external, user));
    }

    @Override
    public Map<ExternalId, UserId> users(WorkspaceId workspace) {
        return transaction
                .read()
                .importedUsers
                .values(workspace)
                .collect(Collectors.toUnmodifiableMap(Imported::external, Imported::item));
    }

    @Override
    public void addConversation(WorkspaceId workspace, ExternalId external, ConversationId conversation) {
        State state = transaction.write();
        requireImport(state, workspace);
        Fault.unless(!state.importedConversations.has(workspace, external), "a conversation is imported once");
        state.importedConversations =
                state.importedConversations.with(workspace, external, new Imported<>(external, conversation));
    }

    @Override
    public Map<ExternalId, ConversationId> conversations(WorkspaceId workspace) {
        return transaction
                .read()
                .importedConversations
                .values(workspace)
                .collect(Collectors.toUnmodifiableMap(Imported::external, Imported::item));
    }

    private static void requireImport(State state, WorkspaceId workspace) {
        Fault.unless(state.imports.values().anyMatch(workspace::equals), "the import has begun");
    }
}
