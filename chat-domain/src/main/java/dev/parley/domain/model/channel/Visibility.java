package dev.parley.domain.model.channel;

import java.util.Set;

/**
 * Which channels of a workspace a member sees: those joined, the public ones too unless {@code joinedOnly}, and those
 * {@code shown} besides; never the {@code hidden} ones.
 */
public record Visibility(boolean joinedOnly, Set<ChannelId> shown, Set<ChannelId> hidden) {
    public Visibility {
        shown = Set.copyOf(shown);
        hidden = Set.copyOf(hidden);
    }

    /** Where no channel says otherwise. */
    public static Visibility usual(boolean joinedOnly) {
        return new Visibility(joinedOnly, Set.of(), Set.of());
    }

    public boolean shows(ChannelId channel, boolean isPrivate, boolean joined) {
        boolean usually = joined || (!isPrivate && !joinedOnly);
        return (usually || shown.contains(channel)) && !hidden.contains(channel);
    }
}
