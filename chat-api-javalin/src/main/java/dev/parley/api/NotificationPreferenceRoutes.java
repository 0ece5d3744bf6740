package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Form;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** What one wants to be notified of, in a workspace and in each conversation. */
final class NotificationPreferenceRoutes {
    private final Chat chat;

    NotificationPreferenceRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/workspaces/{id}/preferences", (actor, call) -> inWorkspace(actor, Ids.workspace(call)));
        routes.put("/api/v1/workspaces/{id}/preferences", this::putInWorkspace);
        addTo(routes, "/api/v1/channels/{id}/preferences", Ids::channel);
        addTo(routes, "/api/v1/direct-messages/{id}/preferences", Ids::directMessage);
    }

    private void addTo(Routes routes, String path, Function<Call, ConversationId> conversation) {
        routes.get(
                path,
                (actor, call) -> Answer.ok(NotificationPreferenceJson.of(
                        chat.choosingNotifications().find(actor, conversation.apply(call)))));
        routes.put(path, (actor, call) -> put(actor, conversation, call));
    }

    private Answer put(Actor actor, Function<Call, ConversationId> conversation, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<NotificationLevel>> level = form.optionalText("level", NotificationPreferenceRoutes::level);
        Supplier<Boolean> muted = form.flag("muted");
        Supplier<Optional<Instant>> until = form.optionalText("mutedUntil", Instants.of("mutedUntil"));
        form.check();

        NotificationPreference preference = new NotificationPreference(level.get(), muted.get(), until.get());
        chat.choosingNotifications().put(actor, conversation.apply(call), preference);
        return Answer.ok(NotificationPreferenceJson.of(preference));
    }

    private Answer inWorkspace(Actor actor, WorkspaceId workspace) {
        return Answer.ok(NotificationPreferenceJson.InWorkspace.of(
                chat.choosingNotifications().find(actor, workspace)));
    }

    private Answer putInWorkspace(Actor actor, Call call) throws IOException {
        Form form = call.form();
        Supplier<Optional<NotificationLevel>> level = form.optionalText("level", NotificationPreferenceRoutes::level);
        form.check();

        chat.choosingNotifications().put(actor, Ids.workspace(call), level.get());
        return Answer.ok(NotificationPreferenceJson.InWorkspace.of(level.get()));
    }

    private static NotificationLevel level(String name) {
        return Arrays.stream(NotificationLevel.values())
                .filter(level -> level.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new InvalidInput("level", "unknown_level", "level has to be all, mentions or nothing"));
    }
}
