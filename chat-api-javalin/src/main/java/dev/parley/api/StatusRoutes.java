package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.status.StatusId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.SetStatus;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one says of the moment, and said before. */
final class StatusRoutes {
    private final Chat chat;

    StatusRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.put("/api/v1/me/status", this::set);
        routes.delete("/api/v1/me/status", this::clear);
        routes.get("/api/v1/me/status/history", this::history);
    }

    private Answer set(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<String>> text = form.optionalText("text", Function.identity());
        Supplier<Optional<Emoji>> emoji = form.optionalText("emoji", Emoji::new);
        Supplier<Optional<Instant>> expiresAt = form.optionalText("expiresAt", Instants.of("expiresAt"));
        form.check();

        SetStatus command = new SetStatus(text.get().orElse(""), emoji.get(), expiresAt.get());
        return Answer.ok(StatusJson.of(chat.keepingStatus().set(actor, command)));
    }

    private Answer clear(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.keepingStatus().clear(actor);
        return Answer.noContent();
    }

    private Answer history(Actor actor, Call call) {
        Paging paging = Paging.of(call, "statuses");
        Instant now = chat.keepingStatus().now();
        return Answer.ok(paging.render(
                chat.keepingStatus().history(actor, paging.after(StatusId::new), paging.limit()),
                Status::id,
                status -> StatusJson.PastJson.of(status, now)));
    }
}
