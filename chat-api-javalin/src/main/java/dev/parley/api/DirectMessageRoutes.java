package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.DirectConversation;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;

/** Opening and finding direct messages. */
final class DirectMessageRoutes {
    private final Chat chat;

    DirectMessageRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces/{id}/direct-messages", this::open);
        routes.get("/api/v1/workspaces/{id}/direct-messages", this::list);
        routes.get("/api/v1/direct-messages/{id}", this::find);
    }

    private Answer open(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Set<UserId>> others = form.texts("userIds", DirectMessageChannel.MOST_MEMBERS, Ids::user);
        form.check();

        DirectConversation opened = chat.messagingDirectly().open(actor, Ids.workspace(call), others.get());
        DirectMessageJson json = DirectMessageJson.of(opened);
        return opened.isNew() ? Answer.created("/api/v1/direct-messages/" + json.id(), json) : Answer.ok(json);
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "direct-messages");
        return Answer.ok(paging.render(
                chat.messagingDirectly()
                        .list(actor, Ids.workspace(call), paging.after(DirectMessageChannelId::new), paging.limit()),
                conversation -> conversation.channel().id(),
                DirectMessageJson::of));
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(DirectMessageJson.of(chat.messagingDirectly().find(actor, Ids.directMessage(call))));
    }
}
