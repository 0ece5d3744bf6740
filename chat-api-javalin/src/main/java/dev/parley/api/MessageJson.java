package dev.parley.api;

import dev.parley.api.http.Json;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.user.Deletion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A message as one user sees it. A deleted one has no content, mentions and reactions. */
record MessageJson(
        String id,
        Optional<String> channelId,
        Optional<String> directMessageId,
        UserJson author,
        String kind,
        Optional<String> content,
        Optional<String> parentId,
        boolean alsoToChannel,
        String createdAt,
        Optional<String> editedAt,
        Optional<String> deletedAt,
        Optional<String> deletedBy,
        int version,
        List<ReactionJson> reactions,
        List<UserJson> mentions,
        List<String> groupMentions,
        List<String> wideMentions,
        ThreadJson thread,
        Optional<String> clientMessageId) {

    static MessageJson of(MessageView view) {
        Message message = view.message();
        return new MessageJson(
                message.id().toString(),
                channel(message.conversation()),
                directMessage(message.conversation()),
                UserJson.of(view.author()),
                message.kind().name().toLowerCase(Locale.ROOT),
                message.content().map(Content::value),
                message.parent().map(Object::toString),
                message.alsoToChannel(),
                Json.instant(message.createdAt()),
                message.editedAt().map(Json::instant),
                message.deletion().map(Deletion::at).map(Json::instant),
                message.deletion().flatMap(Deletion::by).map(Object::toString),
                message.version(),
                view.reactions().stream().map(ReactionJson::of).toList(),
                view.mentions().stream().map(UserJson::of).toList(),
                message.wide().groups().stream().map(Object::toString).sorted().toList(),
                message.wide().kinds().stream()
                        .sorted()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .toList(),
                ThreadJson.of(view.thread()),
                message.clientId().map(ClientMessageId::value));
    }

    static Optional<String> channel(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> Optional.of(channel.toString());
            case DirectMessageChannelId direct -> Optional.empty();
        };
    }

    static Optional<String> directMessage(ConversationId id) {
        return switch (id) {
            case ChannelId channel -> Optional.empty();
            case DirectMessageChannelId direct -> Optional.of(direct.toString());
        };
    }

    /** How many reacted with an emoji, and whether the one who asks is among them. */
    record ReactionJson(String emoji, int count, boolean mine) {
        static ReactionJson of(ReactionSummary reaction) {
            return new ReactionJson(reaction.emoji().value(), reaction.count(), reaction.mine());
        }
    }

    /** The replies to a message. */
    record ThreadJson(int replyCount, Optional<String> lastReplyAt) {
        static ThreadJson of(ThreadSummary thread) {
            return new ThreadJson(thread.replyCount(), thread.lastReplyAt().map(Json::instant));
        }
    }

    /** What a message said before an edit. */
    record RevisionJson(int version, String content, String replacedAt) {
        static RevisionJson of(Revision revision) {
            return new RevisionJson(
                    revision.version(), revision.content().value(), Json.instant(revision.replacedAt()));
        }
    }
}
