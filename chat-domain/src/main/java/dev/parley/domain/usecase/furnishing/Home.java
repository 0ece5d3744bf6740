package dev.parley.domain.usecase.furnishing;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Map;

/** The home workspace, its default channel, and who has come with it: by key, the system user's is {@link #SYSTEM}. */
public record Home(WorkspaceId workspace, ChannelId general, Map<ExternalId, UserId> users) {
    public static final ExternalId SYSTEM = new ExternalId("system");

    public Home {
        users = Map.copyOf(users);
    }

    public UserId system() {
        return user(SYSTEM);
    }

    /** Whoever was made for this key. */
    public UserId user(ExternalId key) {
        UserId user = users.get(key);
        if (user == null) {
            throw new IllegalArgumentException("nobody at home has the key " + key);
        }
        return user;
    }
}
