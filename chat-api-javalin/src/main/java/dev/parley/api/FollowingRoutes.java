package dev.parley.api;

import dev.parley.api.http.Answer;
import dev.parley.api.http.Call;
import dev.parley.api.http.Routes;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.usecase.Chat;
import java.io.IOException;
import java.util.Optional;

/** Whether one follows a thread. */
final class FollowingRoutes {
    private final Chat chat;

    FollowingRoutes(Chat chat) {
        this.chat = chat;
    }

    void addTo(Routes routes) {
        routes.get("/api/v1/messages/{id}/following", this::find);
        routes.put("/api/v1/messages/{id}/following", this::follow);
        routes.delete("/api/v1/messages/{id}/following", this::unfollow);
    }

    private Answer find(Actor actor, Call call) {
        return Answer.ok(FollowingJson.of(chat.followingThreads().readUpTo(actor, Ids.message(call))));
    }

    private Answer follow(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.followingThreads().follow(actor, Ids.message(call));
        return Answer.noContent();
    }

    private Answer unfollow(Actor actor, Call call) throws IOException {
        call.withoutBody();
        chat.followingThreads().unfollow(actor, Ids.message(call));
        return Answer.noContent();
    }

    /** And if so, how far one has read it. */
    record FollowingJson(boolean following, Optional<String> lastReadMessageId) {
        static FollowingJson of(Optional<MessageId> readUpTo) {
            return new FollowingJson(readUpTo.isPresent(), readUpTo.map(MessageId::toString));
        }
    }
}
