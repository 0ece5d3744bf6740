package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;

/** Reactions to messages. The emoji is in the path, percent-encoded. */
final class ReactionRoutes {
    private final Chat chat;

    ReactionRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.put("/api/v1/messages/{id}/reactions/{emoji}", this::add);
        routes.delete("/api/v1/messages/{id}/reactions/{emoji}", this::remove);
    }

    private Answer add(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.reacting().add(actor, Ids.message(call), new Emoji(call.path("emoji")));
        return Answer.noContent();
    }

    private Answer remove(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.reacting().remove(actor, Ids.message(call), new Emoji(call.path("emoji")));
        return Answer.noContent();
    }
}
