package dev.parley.domain.model.channel;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Set;

/** The conversation of a fixed set of 1 to 9 people in a workspace; there is one for each set. */
public record DirectMessageChannel(
        DirectMessageChannelId id, WorkspaceId workspace, Set<UserId> members, Instant createdAt) {
    public static final int MOST_MEMBERS = 9;

    public DirectMessageChannel {
        members = Set.copyOf(members);
        Require.that(
                !members.isEmpty() && members.size() <= MOST_MEMBERS,
                "userIds",
                "wrong_number",
                "a direct message has 1 to " + MOST_MEMBERS + " people");
    }
}
