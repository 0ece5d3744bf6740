package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.usecase.Chat;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one may do, and what single channels say otherwise of a preset, a custom role or a member. */
final class PermissionRoutes {
    private final Chat chat;

    PermissionRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/permissions", this::inWorkspace);
        routes.get("/api/v1/channels/{id}/permissions", this::inChannel);
        routes.get("/api/v1/channels/{id}/overrides", this::list);
        addTo(routes, "presets/{preset}", PermissionRoutes::preset);
        addTo(routes, "roles/{roleId}", call -> new Concerned.Holders(Ids.role(call, "roleId")));
        addTo(routes, "members/{userId}", call -> new Concerned.One(Ids.user(call, "userId")));
    }

    private void addTo(Routes routes, String path, Function<Call, Concerned> concerned) {
        routes.put("/api/v1/channels/{id}/overrides/" + path, (actor, call) -> put(actor, call, concerned));
        routes.doing(
                HandlerType.DELETE,
                "/api/v1/channels/{id}/overrides/" + path,
                (actor, call) -> chat.overridingPermissions().remove(actor, Ids.channel(call), concerned.apply(call)));
    }

    private Answer inWorkspace(Actor actor, Call call) {
        return Answer.ok(OwnPermissionsJson.of(chat.tellingPermissions().inWorkspace(actor, Ids.workspace(call))));
    }

    private Answer inChannel(Actor actor, Call call) {
        return Answer.ok(OwnPermissionsJson.of(chat.tellingPermissions().inChannel(actor, Ids.channel(call))));
    }

    private Answer list(Actor actor, Call call) {
        return Answer.ok(ListJson.whole(chat.overridingPermissions().list(actor, Ids.channel(call)).stream()
                .map(OverrideJson::of)
                .toList()));
    }

    private Answer put(Actor actor, Call call, Function<Call, Concerned> concerned) throws IOException {
        Form form = call.form();
        Supplier<Optional<Set<Permission>>> allowed = permissions(form, "allowed");
        Supplier<Optional<Set<Permission>>> denied = permissions(form, "denied");
        form.check();

        ChannelId channel = Ids.channel(call);
        ChannelOverride override = chat.overridingPermissions()
                .put(
                        actor,
                        new ChannelOverride(
                                channel,
                                concerned.apply(call),
                                allowed.get().orElseGet(Set::of),
                                denied.get().orElseGet(Set::of)));
        return Answer.ok(OverrideJson.of(override));
    }

    private static Concerned preset(Call call) {
        return Permissions.findPreset(call.path("preset"))
                .map(Concerned.Preset::new)
                .orElseThrow(Refusals::noSuchRole);
    }

    private static Supplier<Optional<Set<Permission>>> permissions(Form form, String field) {
        return form.optionalTexts(field, Permission.values().length, name -> Permissions.read(field, name));
    }
}
