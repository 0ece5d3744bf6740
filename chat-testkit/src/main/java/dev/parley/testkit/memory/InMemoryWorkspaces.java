package dev.parley.testkit.memory;

import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.Workspaces;
import java.util.List;
import java.util.Optional;

final class InMemoryWorkspaces implements Workspaces {
    private final Transaction transaction;

    InMemoryWorkspaces(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(Workspace workspace) {
        State state = transaction.write();
        Fault.unless(!state.workspaces.has(workspace.id()), "every workspace has an id of its own");
        References.requireDeleter(state, workspace.deletion());
        state.workspaces = state.workspaces.with(workspace.id(), workspace);
    }

    @Override
    public void update(Workspace workspace) {
        State state = transaction.write();
        Workspace before = References.required(state.workspaces.find(workspace.id()), "workspace", workspace.id());
        Workspace changed = before.renamed(workspace.name());
        state.workspaces = state.workspaces.with(workspace.id(), changed);
    }

    @Override
    public boolean hold(WorkspaceId id, boolean held) {
        State state = transaction.write();
        Optional<Workspace> changing = state.workspaces.find(id).filter(workspace -> workspace.legalHold() != held);
        changing.ifPresent(workspace -> state.workspaces = state.workspaces.with(id, workspace.held(held)));
        return changing.isPresent();
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return transaction.read().workspaces.find(id);
    }

    @Override
    public List<Workspace> of(UserId user, Optional<WorkspaceId> after, int limit) {
        State state = transaction.read();
        return state.workspacesOf
                .row(user)
                .after(after)
                .filter(id -> state.members
                        .find(id, user)
                        .filter(Membership::isPresent)
                        .isPresent())
                .flatMap(id -> state.workspaces.find(id).stream())
                .filter(workspace -> workspace.deletion().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Workspace> withoutDefaultChannel(Optional<WorkspaceId> after, int limit) {
        State state = transaction.read();
        return state.workspaces
                .after(after)
                .filter(workspace -> workspace.deletion().isEmpty())
                .filter(workspace -> state.defaults.find(workspace.id()).isEmpty())
                .limit(limit)
                .toList();
    }
}
