package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.assistants.ChangeAssistant;
import dev.parley.domain.usecase.assistants.CreateAssistant;
import dev.parley.domain.usecase.assistants.KeptAssistant;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;

/** A workspace's assistants. */
final class AssistantRoutes {
    private static final Instructions NONE = new Instructions("");

    private final Chat chat;

    AssistantRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.post("/api/v1/workspaces/{id}/assistants", this::create);
        routes.get("/api/v1/workspaces/{id}/assistants", this::list);
        routes.patch("/api/v1/workspaces/{id}/assistants/{userId}", this::change);
    }

    private Answer create(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Username> username = form.text("username", Username::new);
        Supplier<Optional<DisplayName>> displayName = form.optionalText("displayName", DisplayName::new);
        Supplier<Optional<Instructions>> instructions = form.optionalText("instructions", Instructions::new);
        Supplier<Optional<ModelName>> model = form.optionalText("model", ModelName::new);
        form.check();

        KeptAssistant created = chat.keepingAssistants()
                .create(
                        actor,
                        new CreateAssistant(
                                Ids.workspace(call),
                                username.get(),
                                displayName.get(),
                                instructions.get().orElse(NONE),
                                model.get().orElse(ModelName.USUAL)));
        return Answer.created("/api/v1/users/" + created.user().id(), AssistantJson.of(created));
    }

    private Answer list(Actor actor, Call call) {
        Paging paging = Paging.of(call, "assistants");
        return Answer.ok(paging.render(
                chat.keepingAssistants().list(actor, Ids.workspace(call), paging.after(UserId::new), paging.limit()),
                assistant -> assistant.user().id(),
                AssistantJson::of));
    }

    private Answer change(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<DisplayName>> displayName = form.optionalText("displayName", DisplayName::new);
        Supplier<Optional<Instructions>> instructions = form.optionalText("instructions", Instructions::new);
        Supplier<Optional<ModelName>> model = form.optionalText("model", ModelName::new);
        Supplier<Optional<Boolean>> active = form.optionalFlag("active");
        form.checkSome();

        ChangeAssistant change = new ChangeAssistant(displayName.get(), instructions.get(), model.get(), active.get());
        return Answer.ok(AssistantJson.of(
                chat.keepingAssistants().change(actor, Ids.workspace(call), Ids.assistant(call), change)));
    }
}
