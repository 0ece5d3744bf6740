package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.reading.MarkingRead;
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
        MarkingRead marking = chat.markingRead();
        addConversation(routes, "/api/v1/channels/{id}", Ids::channel);
        addConversation(routes, "/api/v1/direct-messages/{id}", Ids::directMessage);
        add(routes, "/api/v1/messages/{id}/read", Ids::message, marking::readThread);
        add(routes, "/api/v1/messages/{id}/unread", Ids::message, marking::markThreadUnread);
        routes.get("/api/v1/workspaces/{id}/unread", this::unread);
    }

    private void addConversation(Routes routes, String path, Function<Call, ConversationId> conversation) {
        add(routes, path + "/read", conversation, chat.markingRead()::read);
        add(routes, path + "/unread", conversation, chat.markingRead()::markUnread);
    }

    private static <T> void add(Routes routes, String path, Function<Call, T> place, Marking<T> marking) {
        routes.put(path, (actor, call) -> mark(actor, place, call, marking));
    }

    private static <T> Answer mark(Actor actor, Function<Call, T> place, Call call, Marking<T> marking)
            throws IOException {
        Form form = call.form();
        Supplier<MessageId> message = form.text("messageId", id -> Ids.message("messageId", id));
        form.check();

        marking.mark(actor, place.apply(call), message.get());
        return Answer.noContent();
    }

    private Answer unread(Actor actor, Call call) {
        WorkspaceId workspace = Ids.workspace(call);
        return Answer.ok(UnreadJson.of(
                chat.markingRead().unread(actor, workspace),
                chat.choosingNotifications().muted(actor, workspace)));
    }

    /** Moves a marker in a place to a message, or before it. */
    private interface Marking<T> {
        void mark(Actor actor, T place, MessageId message);
    }
}
