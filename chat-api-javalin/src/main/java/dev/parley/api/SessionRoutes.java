package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.user.SessionId;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.people.SignedIn;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Logging in and out. */
final class SessionRoutes {
    private static final String CURRENT = "current";

    private final Chat chat;

    SessionRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.open(HandlerType.POST, "/api/v1/sessions", this::signIn);
        routes.get("/api/v1/sessions", this::list);
        routes.doing(HandlerType.DELETE, "/api/v1/sessions/{id}", this::signOut);
    }

    private Answer signIn(Call call) throws IOException {
        Form form = call.form();
        Supplier<String> login = form.text("username", Function.identity());
        Supplier<String> password = form.text("password", Function.identity());
        Supplier<Optional<String>> device = form.optionalText("device", Function.identity());
        form.check();

        String name = device.get().or(() -> call.header("User-Agent")).orElse("");
        SignedIn signedIn = chat.signingIn().signIn(new SignIn(login.get(), password.get(), name));
        return Answer.created("/api/v1/sessions/" + signedIn.session().id(), SessionJson.Opened.of(signedIn));
    }

    private Answer list(Actor actor, Call call) {
        return Answer.ok(ListJson.whole(chat.signingIn().sessions(actor).stream()
                .map(session -> SessionJson.of(actor, session))
                .toList()));
    }

    private void signOut(Actor actor, Call call) {
        SessionId session = Optional.of(call.path("id"))
                .filter(CURRENT::equals)
                .flatMap(current -> actor.session())
                .orElseGet(() -> Ids.session(call));
        chat.signingIn().signOut(actor, session);
    }
}
