package dev.parley.api;

import dev.parley.api.NotificationJson.CountJson;
import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.store.Slice;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.notifying.Notified;
import java.io.IOException;
import java.util.function.Supplier;

/** One's own notifications. */
final class NotificationRoutes {
    private final Chat chat;

    NotificationRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/notifications", this::list);
        routes.get("/api/v1/notifications/unread", this::count);
        routes.put("/api/v1/notifications/read", this::markAll);
        routes.put("/api/v1/notifications/{id}/read", (actor, call) -> mark(actor, call, true));
        routes.delete("/api/v1/notifications/{id}/read", (actor, call) -> mark(actor, call, false));
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "notifications");
        Slice<Notified> page =
                chat.readingNotifications().list(actor, paging.after(NotificationId::new), paging.limit());
        return Answer.ok(paging.render(page, notified -> notified.notification().id(), NotificationJson::of));
    }

    private Answer count(Actor actor, Call call) {
        return Answer.ok(new CountJson(chat.readingNotifications().countUnread(actor)));
    }

    private Answer markAll(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<NotificationId> upTo = form.text("upTo", Ids::notification);
        form.check();

        chat.readingNotifications().markAll(actor, upTo.get());
        return Answer.noContent();
    }

    private Answer mark(Actor actor, Call call, boolean read) throws IOException {
        call.withoutBody();
        chat.readingNotifications().mark(actor, Ids.notification(call), read);
        return Answer.noContent();
    }
}
