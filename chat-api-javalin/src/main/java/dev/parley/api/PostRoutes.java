package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.messages.Posted;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is said in a channel or direct message: reading it page by page, and adding to it. */
final class PostRoutes {
    private final Chat chat;

    PostRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        addTo(routes, "/api/v1/channels/{id}/messages", Ids::channel);
        addTo(routes, "/api/v1/direct-messages/{id}/messages", Ids::directMessage);
    }

    private void addTo(Routes routes, String path, Function<Call, ConversationId> conversation) {
        routes.get(path, (actor, call) -> page(actor, conversation, call));
        routes.post(path, (actor, call) -> post(actor, conversation, call));
    }

    private Answer page(Actor actor, Function<Call, ConversationId> conversation, Call call) {
        Timeline timeline = Timeline.of(call);
        return Answer.ok(timeline.newestFirst(
                chat.readingMessages().timeline(actor, conversation.apply(call), timeline.request())));
    }

    private Answer post(Actor actor, Function<Call, ConversationId> conversation, Call call) throws IOException {
        Form form = call.form();
        Supplier<Content> content = form.text("content", Content::new);
        Supplier<Optional<MessageId>> parent = form.optionalText("parentId", id -> Ids.message("parentId", id));
        Supplier<Boolean> alsoToChannel = form.flag("alsoToChannel");
        Supplier<Optional<ClientMessageId>> clientId = form.optionalText("clientMessageId", ClientMessageId::new);
        form.check();

        Posted posted = chat.messaging()
                .post(
                        actor,
                        new PostMessage(
                                conversation.apply(call),
                                content.get(),
                                parent.get(),
                                alsoToChannel.get(),
                                clientId.get()));
        MessageJson json = MessageJson.of(posted.message());
        return posted.isNew() ? Answer.created("/api/v1/messages/" + json.id(), json) : Answer.ok(json);
    }
}
