package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/** How far one has read, and what is left. */
final class ReadingRoutes {
    private final Chat chat;

    ReadingRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        addTo(routes, "/api/v1/channels/{id}/read", Ids::channel);
        addTo(routes, "/api/v1/direct-messages/{id}/read", Ids::directMessage);
        routes.get("/api/v1/workspaces/{id}/unread", this::unread);
    }

    private void addTo(Routes routes, String path, Function<Call, ConversationId> conversation) {
        routes.put(path, (actor, call) -> read(actor, conversation, call));
    }

    private Answer read(Actor actor, Function<Call, ConversationId> conversation, Call call) throws IOException {
        Form form = call.form();
        Supplier<MessageId> message = form.text("messageId", id -> Ids.message("messageId", id));
        form.check();

        chat.markingRead().read(actor, conversation.apply(call), message.get());
        return Answer.noContent();
    }

    private Answer unread(Actor actor, Call call) {
        return Answer.ok(UnreadJson.of(chat.markingRead().unread(actor, Ids.workspace(call))));
    }
}
