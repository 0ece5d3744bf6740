package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.store.Slice;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;
import java.util.function.Supplier;

/** Single messages, wherever they were posted, and their threads. */
final class MessageRoutes {
    private final Chat chat;

    MessageRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/messages/{id}", this::find);
        routes.patch("/api/v1/messages/{id}", this::edit);
        routes.delete("/api/v1/messages/{id}", this::delete);
        routes.post("/api/v1/messages/{id}/restore", this::restore);
        routes.get("/api/v1/messages/{id}/replies", this::replies);
        routes.get("/api/v1/messages/{id}/revisions", this::revisions);
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(MessageJson.of(chat.readingMessages().find(actor, Ids.message(call))));
    }

    private Answer edit(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Content> content = form.text("content", Content::new);
        Supplier<Integer> version = form.wholeNumber("version");
        form.check();

        MessageView edited = chat.editing().edit(actor, Ids.message(call), content.get(), version.get());
        return Answer.ok(MessageJson.of(edited));
    }

    private Answer delete(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.deleting().delete(actor, Ids.message(call));
        return Answer.noContent();
    }

    private Answer restore(Actor actor, Call call) throws IOException {
        call.withoutBody();
        return Answer.ok(MessageJson.of(chat.deleting().restore(actor, Ids.message(call))));
    }

    private Answer replies(Actor actor, Call call) {
        Timeline thread = Timeline.ofThread(call);
        return Answer.ok(
                thread.oldestFirst(chat.readingMessages().replies(actor, Ids.message(call), thread.request())));
    }

    private Answer revisions(Actor actor, Call call) {
        Paging paging = Paging.of(call, "revisions");
        Slice<Revision> revisions = chat.editing()
                .revisions(actor, Ids.message(call), paging.afterNumber().orElse(0), paging.limit());
        return Answer.ok(paging.render(revisions, Revision::version, MessageJson.RevisionJson::of));
    }
}
