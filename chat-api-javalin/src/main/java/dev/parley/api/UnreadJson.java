package dev.parley.api;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.message.Unread;
import java.util.List;

/** What is unread in each conversation of a workspace. */
record UnreadJson(List<Count> channels, List<Count> directMessages) {
    static UnreadJson of(List<Unread> all) {
        return new UnreadJson(counts(all, true), counts(all, false));
    }

    private static List<Count> counts(List<Unread> all, boolean ofChannels) {
        return all.stream()
                .filter(unread -> unread.conversation() instanceof ChannelId == ofChannels)
                .map(unread ->
                        new Count(unread.conversation().value().toString(), unread.messages(), unread.mentions()))
                .toList();
    }

    /** For one conversation. */
    record Count(String id, int unread, int mentions) {}
}
