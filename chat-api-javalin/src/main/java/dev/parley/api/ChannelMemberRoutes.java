package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import io.javalin.http.HandlerType;

/** Who is in a channel. Joining is adding oneself, leaving is removing oneself. */
final class ChannelMemberRoutes {
    private final Chat chat;

    ChannelMemberRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/channels/{id}/members", this::list);
        routes.doing(HandlerType.PUT, "/api/v1/channels/{id}/members/{userId}", this::add);
        routes.doing(HandlerType.DELETE, "/api/v1/channels/{id}/members/{userId}", this::remove);
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "members");
        return Answer.ok(paging.render(
                chat.joiningChannels().list(actor, Ids.channel(call), paging.after(UserId::new), paging.limit()),
                member -> member.user().id(),
                ChannelJson.MemberJson::of));
    }

    private void add(Actor actor, Call call) {
        chat.joiningChannels().add(actor, Ids.channel(call), Ids.user(call, "userId"));
    }

    private void remove(Actor actor, Call call) {
        chat.joiningChannels().remove(actor, Ids.channel(call), Ids.user(call, "userId"));
    }
}
