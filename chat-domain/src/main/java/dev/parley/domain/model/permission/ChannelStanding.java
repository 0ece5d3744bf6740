package dev.parley.domain.model.permission;

import java.util.List;

/** What a member is in a channel: whether joined, and the overrides that are about the member. */
public record ChannelStanding(Standing standing, boolean joined, List<ChannelOverride> overrides) {
    public ChannelStanding {
        overrides = List.copyOf(overrides);
    }
}
