package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.retention.KeptFor;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** For how long messages are kept, and legal holds. */
final class RetentionRoutes {
    private final Chat chat;

    RetentionRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/retention", this::ofWorkspace);
        routes.put("/api/v1/workspaces/{id}/retention", this::setInWorkspace);
        routes.delete("/api/v1/workspaces/{id}/retention", this::clearInWorkspace);
        routes.put("/api/v1/workspaces/{id}/legal-hold", (actor, call) -> holdWorkspace(actor, call, true));
        routes.delete("/api/v1/workspaces/{id}/legal-hold", (actor, call) -> holdWorkspace(actor, call, false));
        routes.get("/api/v1/channels/{id}/retention", this::ofChannel);
        routes.put("/api/v1/channels/{id}/retention", this::setInChannel);
        routes.delete("/api/v1/channels/{id}/retention", this::clearInChannel);
        routes.put("/api/v1/channels/{id}/legal-hold", (actor, call) -> holdChannel(actor, call, true));
        routes.delete("/api/v1/channels/{id}/legal-hold", (actor, call) -> holdChannel(actor, call, false));
    }

    private Answer ofWorkspace(Actor actor, Call call) {
        return Answer.ok(RetentionJson.of(chat.keepingRetention().find(actor, Ids.workspace(call))));
    }

    private Answer ofChannel(Actor actor, Call call) {
        return Answer.ok(RetentionJson.of(chat.keepingRetention().find(actor, Ids.channel(call))));
    }

    private Answer setInWorkspace(Actor actor, Call call) throws IOException {
        chat.keepingRetention().set(actor, Ids.workspace(call), Optional.of(retention(call)));
        return Answer.noContent();
    }

    private Answer setInChannel(Actor actor, Call call) throws IOException {
        chat.keepingRetention().set(actor, Ids.channel(call), Optional.of(retention(call)));
        return Answer.noContent();
    }

    private Answer clearInWorkspace(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.keepingRetention().set(actor, Ids.workspace(call), Optional.empty());
        return Answer.noContent();
    }

    private Answer clearInChannel(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.keepingRetention().set(actor, Ids.channel(call), Optional.empty());
        return Answer.noContent();
    }

    private Answer holdWorkspace(Actor actor, Call call, boolean held) throws IOException {
        call.withoutBody();
        chat.keepingRetention().hold(actor, Ids.workspace(call), held);
        return Answer.noContent();
    }

    private Answer holdChannel(Actor actor, Call call, boolean held) throws IOException {
        call.withoutBody();
        chat.keepingRetention().hold(actor, Ids.channel(call), held);
        return Answer.noContent();
    }

    private static Retention retention(Call call) throws IOException {
        Form form = call.form();
        Supplier<Integer> days = form.wholeNumber("days");
        form.check();
        return new Retention(days.get());
    }

    /** What a place says itself, and what holds there. */
    record RetentionJson(Optional<Integer> days, Optional<Integer> effectiveDays, boolean legalHold) {
        static RetentionJson of(KeptFor kept) {
            return new RetentionJson(
                    kept.own().map(Retention::days), kept.effective().map(Retention::days), kept.legalHold());
        }
    }
}
