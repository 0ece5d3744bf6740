package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Custom roles, and who holds them. */
final class RoleRoutes {
    private final Chat chat;

    RoleRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces/{id}/roles", this::create);
        routes.get("/api/v1/workspaces/{id}/roles", this::list);
        routes.get("/api/v1/roles/{id}", this::find);
        routes.patch("/api/v1/roles/{id}", this::change);
        routes.doing(HandlerType.DELETE, "/api/v1/roles/{id}", this::remove);
        routes.get("/api/v1/roles/{id}/members", this::holders);
        routes.doing(HandlerType.PUT, "/api/v1/roles/{id}/members/{userId}", this::give);
        routes.doing(HandlerType.DELETE, "/api/v1/roles/{id}/members/{userId}", this::take);
    }

    private Answer create(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<RoleName> name = form.text("name", RoleName::new);
        Supplier<Integer> rank = form.wholeNumber("rank");
        Supplier<Optional<Set<Permission>>> permissions = permissions(form);
        form.check();

        CustomRole role = chat.keepingRoles()
                .create(
                        actor,
                        new CreateRole(
                                Ids.workspace(call),
                                name.get(),
                                new Rank(rank.get()),
                                permissions.get().orElseGet(Set::of)));
        return Answer.created("/api/v1/roles/" + role.id(), RoleJson.of(role));
    }

    private Answer list(Actor actor, Call call) {
        return Answer.ok(ListJson.whole(chat.keepingRoles().list(actor, Ids.workspace(call)).stream()
                .map(RoleJson::of)
                .toList()));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(RoleJson.of(chat.keepingRoles().find(actor, Ids.role(call, "id"))));
    }

    private Answer change(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<RoleName>> name = form.optionalText("name", RoleName::new);
        Supplier<Optional<Integer>> rank = form.optionalWholeNumber("rank");
        Supplier<Optional<Set<Permission>>> permissions = permissions(form);
        form.checkSome();

        ChangeRole change = new ChangeRole(name.get(), rank.get().map(Rank::new), permissions.get());
        return Answer.ok(RoleJson.of(chat.keepingRoles().change(actor, Ids.role(call, "id"), change)));
    }

    private void remove(Actor actor, Call call) {
        chat.keepingRoles().remove(actor, Ids.role(call, "id"));
    }

    private Answer holders(Actor actor, Call call) {
        Paging paging = Paging.of(call, "holders");
        return Answer.ok(paging.render(
                chat.givingRoles().holders(actor, Ids.role(call, "id"), paging.after(UserId::new), paging.limit()),
                User::id,
                UserJson::of));
    }

    private void give(Actor actor, Call call) {
        chat.givingRoles().give(actor, Ids.role(call, "id"), Ids.user(call, "userId"));
    }

    private void take(Actor actor, Call call) {
        chat.givingRoles().take(actor, Ids.role(call, "id"), Ids.user(call, "userId"));
    }

    private static Supplier<Optional<Set<Permission>>> permissions(Form form) {
        return form.optionalTexts(
                "permissions", Permission.values().length, name -> Permissions.read("permissions", name));
    }
}
