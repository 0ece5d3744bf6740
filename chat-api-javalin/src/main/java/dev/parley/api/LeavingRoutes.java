package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.Offboarding;
import java.io.IOException;
import java.util.function.Function;
import java.util.function.Supplier;

/** How people go. A token that somebody found is not enough for that: each needs the password once more. */
final class LeavingRoutes {
    private final Chat chat;

    LeavingRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/me/deactivate", this::deactivate);
        routes.post("/api/v1/me/anonymise", this::anonymise);
        routes.post("/api/v1/me/purge", this::purge);
    }

    private Answer deactivate(Actor actor, Call call) throws IOException {
        confirm(actor, call);
        chat.offboarding().deactivate(actor, actor.user());
        return Answer.noContent();
    }

    private Answer anonymise(Actor actor, Call call) throws IOException {
        confirm(actor, call);
        chat.offboarding().anonymise(actor, actor.user());
        return Answer.noContent();
    }

    private Answer purge(Actor actor, Call call) throws IOException {
        confirm(actor, call);
        return Answer.ok(PurgedJson.of(chat.offboarding().purge(actor, actor.user())));
    }

    private void confirm(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<String> password = form.text("password", Function.identity());
        form.check();
        chat.signingIn().confirm(actor, password.get());
    }

    /** How many messages were erased, and how many wait for a legal hold to be lifted. */
    record PurgedJson(int purged, int held) {
        static PurgedJson of(Offboarding.Purged purged) {
            return new PurgedJson(purged.purged(), purged.held());
        }
    }
}
