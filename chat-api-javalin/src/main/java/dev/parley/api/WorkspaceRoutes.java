package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;
import java.util.function.Supplier;

/** Workspaces, from their founding to their deletion. */
final class WorkspaceRoutes {
    private final Chat chat;

    WorkspaceRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces", this::found);
        routes.get("/api/v1/workspaces", this::list);
        routes.get("/api/v1/workspaces/{id}", this::find);
        routes.patch("/api/v1/workspaces/{id}", this::rename);
        routes.delete("/api/v1/workspaces/{id}", this::delete);
        routes.post("/api/v1/workspaces/{id}/restore", this::restore);
    }

    private Answer found(Actor actor, Call call) throws IOException {
        Workspace workspace = chat.keepingWorkspaces().found(actor, name(call));
        return Answer.created("/api/v1/workspaces/" + workspace.id(), WorkspaceJson.of(workspace));
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "workspaces");
        return Answer.ok(paging.render(
                chat.keepingWorkspaces().list(actor, paging.after(WorkspaceId::new), paging.limit()),
                Workspace::id,
                WorkspaceJson::of));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(WorkspaceJson.of(chat.keepingWorkspaces().find(actor, Ids.workspace(call))));
    }

    private Answer rename(Actor actor, Call call) throws IOException {
        WorkspaceName name = name(call);
        return Answer.ok(WorkspaceJson.of(chat.keepingWorkspaces().rename(actor, Ids.workspace(call), name)));
    }

    private Answer delete(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.keepingWorkspaces().delete(actor, Ids.workspace(call));
        return Answer.noContent();
    }

    private Answer restore(Actor actor, Call call) throws IOException {
        call.withoutBody();
        return Answer.ok(WorkspaceJson.of(chat.keepingWorkspaces().restore(actor, Ids.workspace(call))));
    }

    private static WorkspaceName name(Call call) throws IOException {
        Form form = call.form();
        Supplier<WorkspaceName> name = form.text("name", WorkspaceName::new);
        form.check();
        return name.get();
    }
}
