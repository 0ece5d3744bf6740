package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Query;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.usecase.Chat;
import java.util.Arrays;
import java.util.Locale;

/** What a workspace's assistants were asked. */
final class AiInteractionRoutes {
    private final Chat chat;

    AiInteractionRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/ai-interactions", this::list);
    }

    private Answer list(Actor actor, Call call) {
        Query query = call.query("after", "limit", "assistant", "outcome");
        Paging paging = Paging.of(query, "ai-interactions");
        Filter filter = new Filter(
                query.find("assistant").map(AiInteractionRoutes::assistant),
                query.find("outcome").map(AiInteractionRoutes::outcome));
        return Answer.ok(paging.render(
                chat.readingInteractions()
                        .list(actor, Ids.workspace(call), filter, paging.after(AiInteractionId::new), paging.limit()),
                shown -> shown.interaction().id(),
                AiInteractionJson::of));
    }

    private static UserId assistant(String text) {
        return Ids.find(text)
                .map(UserId::new)
                .orElseThrow(() -> new InvalidInput("assistant", "invalid_id", "assistant is not an id"));
    }

    private static AiOutcome outcome(String name) {
        return Arrays.stream(AiOutcome.values())
                .filter(outcome -> outcome.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("outcome", "unknown_outcome", "outcome is none that there is"));
    }
}
