package dev.parley.domain.usecase.messages;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.HashSet;
import java.util.Set;

/**
 * Whoever takes part in a thread follows it: who started it, who replies, and who is mentioned by name; in a direct
 * message everybody, since all that is said there is said to them. Who stopped following is drawn in again by nothing but
 * a reply of their own.
 */
final class TakingPart {
    private TakingPart() {}

    /** A message becomes a thread's root with its first reply; only then do its author and those mentioned follow it. */
    static void byReplying(Access access, Message root, Message reply) {
        Set<UserId> others = new HashSet<>(reply.mentions());
        others.addAll(root.visible().mentions());
        others.add(root.author());
        others.addAll(everybody(access, root.conversation()));
        others.remove(reply.author());
        access.store().followers().follow(root, reply.author(), reply.id());
        access.store().followers().enlist(root, others, before(reply));
    }

    /** Those whom an edit newly mentions. */
    static void byEdit(Access access, Message before, Message edited) {
        Set<UserId> others = new HashSet<>(edited.mentions());
        others.removeAll(before.mentions());
        edited.parent()
                .ifPresent(root ->
                        access.store().followers().enlist(access.messages().require(root), others, before(edited)));
    }

    private static Set<UserId> everybody(Access access, ConversationId conversation) {
        return switch (conversation) {
            case ChannelId channel -> Set.of();
            case DirectMessageChannelId direct ->
                access.directMessageChannel(direct).members();
        };
    }

    /** What draws somebody in is the first that they have not read. */
    private static MessageId before(Message reply) {
        return new MessageId(reply.id().value() - 1);
    }
}
