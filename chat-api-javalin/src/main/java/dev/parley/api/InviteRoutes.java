package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.InviteId;
import dev.parley.domain.model.invite.InviteTerms;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.invites.NewInvite;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Inviting people, and coming by an invite. Codes are in bodies only: what is in a path ends up in logs. */
final class InviteRoutes {
    private final Chat chat;

    InviteRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces/{id}/invites", this::create);
        routes.get("/api/v1/workspaces/{id}/invites", this::list);
        routes.open(HandlerType.POST, "/api/v1/invites/preview", this::preview);
        routes.post("/api/v1/invites/accept", this::accept);
        routes.get("/api/v1/invites/{id}", this::find);
        routes.doing(HandlerType.DELETE, "/api/v1/invites/{id}", this::revoke);
        routes.get("/api/v1/invites/{id}/uses", this::uses);
    }

    private Answer create(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Role> role = form.text("role", MemberRoutes::role);
        Supplier<Optional<Set<CustomRoleId>>> customRoles = form.optionalTexts(
                "customRoleIds", InviteTerms.MOST_CUSTOM_ROLES, text -> Ids.role("customRoleIds", text));
        Supplier<Optional<Set<ChannelId>>> channels =
                form.optionalTexts("channelIds", InviteTerms.MOST_CHANNELS, text -> Ids.channel("channelIds", text));
        Supplier<Optional<Email>> email = form.optionalText("email", Email::new);
        Supplier<Optional<Integer>> maxUses = form.optionalWholeNumber("maxUses");
        Supplier<Optional<Instant>> expiresAt = form.optionalText("expiresAt", Instants.of("expiresAt"));
        form.check();

        NewInvite made = chat.inviting()
                .create(
                        actor,
                        new CreateInvite(
                                Ids.workspace(call),
                                role.get(),
                                customRoles.get().orElse(Set.of()),
                                channels.get().orElse(Set.of()),
                                email.get(),
                                maxUses.get(),
                                expiresAt.get()));
        return Answer.created("/api/v1/invites/" + made.invite().invite().id(), InviteJson.Created.of(made));
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "invites");
        return Answer.ok(paging.render(
                chat.inviting().list(actor, Ids.workspace(call), paging.after(InviteId::new), paging.limit()),
                view -> view.invite().id(),
                InviteJson::of));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(InviteJson.of(chat.inviting().find(actor, Ids.invite(call))));
    }

    private Answer uses(Actor actor, Call call) {
        Paging paging = Paging.of(call, "uses");
        return Answer.ok(paging.render(
                chat.inviting().invited(actor, Ids.invite(call), paging.after(UserId::new), paging.limit()),
                invited -> invited.user().id(),
                InviteJson.InvitedJson::of));
    }

    private void revoke(Actor actor, Call call) {
        chat.inviting().revoke(actor, Ids.invite(call));
    }

    private Answer preview(Call call) throws IOException {
        return Answer.ok(InviteJson.PreviewJson.of(chat.acceptingInvites().preview(code(call))));
    }

    private Answer accept(Actor actor, Call call) throws IOException {
        return Answer.ok(InviteJson.AcceptedJson.of(chat.acceptingInvites().accept(actor, code(call))));
    }

    private static Token code(Call call) throws IOException {
        Form form = call.form();
        Supplier<Token> code = form.text("code", Token::new);
        form.check();
        return code.get();
    }
}
