package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.groups.ChangeGroup;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** Groups of users, and who is in them. */
final class GroupRoutes {
    private final Chat chat;

    GroupRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/groups", this::list);
        routes.post("/api/v1/workspaces/{id}/groups", this::create);
        routes.get("/api/v1/groups/{id}", this::find);
        routes.patch("/api/v1/groups/{id}", this::change);
        routes.doing(HandlerType.DELETE, "/api/v1/groups/{id}", this::delete);
        routes.get("/api/v1/groups/{id}/members", this::members);
        routes.doing(HandlerType.PUT, "/api/v1/groups/{id}/members/{userId}", this::add);
        routes.doing(HandlerType.DELETE, "/api/v1/groups/{id}/members/{userId}", this::remove);
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "groups");
        return Answer.ok(paging.render(
                chat.managingGroups().list(actor, Ids.workspace(call), paging.after(UserGroupId::new), paging.limit()),
                UserGroup::id,
                GroupJson::of));
    }

    private Answer create(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<GroupHandle> handle = form.text("handle", GroupHandle::new);
        Supplier<GroupName> name = form.text("name", GroupName::new);
        form.check();

        UserGroup group = chat.managingGroups().create(actor, Ids.workspace(call), handle.get(), name.get());
        return Answer.created("/api/v1/groups/" + group.id(), GroupJson.of(group));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(GroupJson.of(chat.managingGroups().find(actor, Ids.group(call))));
    }

    private Answer change(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<GroupHandle>> handle = form.optionalText("handle", GroupHandle::new);
        Supplier<Optional<GroupName>> name = form.optionalText("name", GroupName::new);
        form.checkSome();

        ChangeGroup change = new ChangeGroup(handle.get(), name.get());
        return Answer.ok(GroupJson.of(chat.managingGroups().change(actor, Ids.group(call), change)));
    }

    private void delete(Actor actor, Call call) {
        chat.managingGroups().delete(actor, Ids.group(call));
    }

    private Answer members(Actor actor, Call call) {
        Paging paging = Paging.of(call, "group members");
        return Answer.ok(paging.render(
                chat.managingGroups().members(actor, Ids.group(call), paging.after(UserId::new), paging.limit()),
                User::id,
                UserJson::of));
    }

    private void add(Actor actor, Call call) {
        chat.managingGroups().add(actor, Ids.group(call), Ids.user(call, "userId"));
    }

    private void remove(Actor actor, Call call) {
        chat.managingGroups().remove(actor, Ids.group(call), Ids.user(call, "userId"));
    }
}
