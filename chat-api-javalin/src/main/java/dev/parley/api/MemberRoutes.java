package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.function.Supplier;

/** Who belongs to a workspace, and as what. */
final class MemberRoutes {
    private final Chat chat;

    MemberRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/members", this::list);
        routes.put("/api/v1/workspaces/{id}/members/{userId}", this::put);
        routes.doing(HandlerType.DELETE, "/api/v1/workspaces/{id}/members/{userId}", this::remove);
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "members");
        return Answer.ok(paging.render(
                chat.managingMembers().list(actor, Ids.workspace(call), paging.after(UserId::new), paging.limit()),
                member -> member.user().id(),
                WorkspaceJson.MemberJson::of));
    }

    private Answer put(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Role> role = form.text("role", MemberRoutes::role);
        form.check();

        chat.managingMembers().put(actor, Ids.workspace(call), Ids.user(call, "userId"), role.get());
        return Answer.noContent();
    }

    private void remove(Actor actor, Call call) {
        chat.managingMembers().remove(actor, Ids.workspace(call), Ids.user(call, "userId"));
    }

    static Role role(String name) {
        return Permissions.findPreset(name)
                .orElseThrow(
                        () -> new InvalidInput("role", "unknown_role", "role has to be owner, admin, member or guest"));
    }
}
