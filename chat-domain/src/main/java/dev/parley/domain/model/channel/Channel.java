package dev.parley.domain.model.channel;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.Optional;

/**
 * A named conversation of a workspace. The default one is public, joined by all members, and neither archived nor
 * deleted. Topic and purpose have up to 1,000 characters.
 */
public record Channel(
        ChannelId id,
        WorkspaceId workspace,
        ChannelName name,
        boolean isPrivate,
        boolean isDefault,
        String topic,
        String purpose,
        boolean legalHold,
        Optional<UserId> createdBy,
        Instant createdAt,
        Optional<Instant> archivedAt,
        Optional<Deletion> deletion) {

    /** What a topic or a purpose has at most, in code points. */
    public static final int LONGEST_DESCRIPTION = 1000;

    public Channel {
        Require.text("topic", topic, 0, LONGEST_DESCRIPTION);
        Require.text("purpose", purpose, 0, LONGEST_DESCRIPTION);
    }

    public Channel renamed(ChannelName newName) {
        return new Channel(
                id,
                workspace,
                newName,
                isPrivate,
                isDefault,
                topic,
                purpose,
                legalHold,
                createdBy,
                createdAt,
                archivedAt,
                deletion);
    }

    public Channel described(String newTopic, String newPurpose) {
        return new Channel(
                id,
                workspace,
                name,
                isPrivate,
                isDefault,
                newTopic,
                newPurpose,
                legalHold,
                createdBy,
                createdAt,
                archivedAt,
                deletion);
    }

    public Channel archived(Optional<Instant> at) {
        return new Channel(
                id, workspace, name, isPrivate, isDefault, topic, purpose, legalHold, createdBy, createdAt, at,
                deletion);
    }

    public Channel held(boolean hold) {
        return new Channel(
                id,
                workspace,
                name,
                isPrivate,
                isDefault,
                topic,
                purpose,
                hold,
                createdBy,
                createdAt,
                archivedAt,
                deletion);
    }
}
