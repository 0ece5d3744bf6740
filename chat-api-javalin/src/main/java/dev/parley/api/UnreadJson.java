package dev.parley.api;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Backlog;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is unread in each conversation of a workspace, and in the threads that one follows. */
record UnreadJson(List<Count> channels, List<Count> directMessages, List<ThreadCount> threads) {
    static UnreadJson of(Backlog backlog, Set<ConversationId> muted) {
        return new UnreadJson(
                counts(backlog.conversations(), ChannelId.class, muted),
                counts(backlog.conversations(), DirectMessageChannelId.class, muted),
                backlog.threads().stream().map(ThreadCount::of).toList());
    }

    private static List<Count> counts(
            List<Unread> all, Class<? extends ConversationId> kind, Set<ConversationId> muted) {
        return all.stream()
                .filter(unread -> kind.isInstance(unread.conversation()))
                .map(unread -> new Count(
                        unread.conversation().value().toString(),
                        unread.messages(),
                        unread.mentions(),
                        muted.contains(unread.conversation())))
                .toList();
    }

    /** For one conversation. */
    record Count(String id, int unread, int mentions, boolean muted) {}

    /** For one thread, named by its root. */
    record ThreadCount(
            String id, Optional<String> channelId, Optional<String> directMessageId, int unread, int mentions) {
        static ThreadCount of(UnreadThread unread) {
            return new ThreadCount(
                    unread.root().toString(),
                    MessageJson.channel(unread.conversation()),
                    MessageJson.directMessage(unread.conversation()),
                    unread.replies(),
                    unread.mentions());
        }
    }
}
