package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.usecase.channels.DirectConversation;
import java.util.List;

/** The conversation of a fixed set of people. */
record DirectMessageJson(String id, String workspaceId, List<UserJson> members, String createdAt) {
    static DirectMessageJson of(DirectConversation conversation) {
        return new DirectMessageJson(
                conversation.channel().id().toString(),
                conversation.channel().workspace().toString(),
                conversation.members().stream().map(UserJson::of).toList(),
                Json.instant(conversation.channel().createdAt()));
    }
}
