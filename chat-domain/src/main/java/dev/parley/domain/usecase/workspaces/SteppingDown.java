package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Authority;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A member who gives up a preset for a lower one: nobody frees themselves from what channels deny to their kind. */
record SteppingDown(Access access, WorkspaceMember member, Role wanted) {
    void requireNothingGained() {
        if (member.role() == Role.OWNER) {
            return; // they are denied nothing
        }
        Map<ChannelId, ChannelOverride> before = overrides(member.role());
        Map<ChannelId, ChannelOverride> after = overrides(wanted);
        Set<ChannelId> channels = new HashSet<>(before.keySet());
        channels.addAll(after.keySet());
        for (ChannelId channel : channels) {
            ChannelOverride none = ChannelOverride.none(channel, new Concerned.Preset(wanted));
            if (!after.getOrDefault(channel, none)
                    .gains(before.getOrDefault(channel, none))
                    .isEmpty()) {
                throw Authority.grantsTooMuch();
            }
        }
    }

    private Map<ChannelId, ChannelOverride> overrides(Role preset) {
        return access.store().channelOverrides().about(member.workspace(), new Concerned.Preset(preset)).stream()
                .collect(Collectors.toMap(ChannelOverride::channel, Function.identity()));
    }
}
