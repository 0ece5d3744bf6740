package dev.parley.domain.model.permission;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.channel.ChannelId;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What those concerned may do in one channel, or may not, whatever their roles say. One of nothing does not exist. */
public record ChannelOverride(ChannelId channel, Concerned concerned, Set<Permission> allowed, Set<Permission> denied) {

    /** How many a channel has at most. */
    public static final int MOST = 100;

    public ChannelOverride {
        allowed = Set.copyOf(allowed);
        denied = Set.copyOf(denied);
        requireChannelPermissions("allowed", allowed);
        requireChannelPermissions("denied", denied);
        Require.that(
                Collections.disjoint(allowed, denied),
                "denied",
                "contradiction",
                "what is allowed cannot be denied as well");
    }

    /** Where nothing is said otherwise. */
    public static ChannelOverride none(ChannelId channel, Concerned concerned) {
        return new ChannelOverride(channel, concerned, Set.of(), Set.of());
    }

    public boolean isEmpty() {
        return allowed.isEmpty() && denied.isEmpty();
    }

    /** What those concerned may gain when this takes the place of another. */
    public Set<Permission> gains(ChannelOverride before) {
        Set<Permission> gains = new HashSet<>(allowed);
        gains.removeAll(before.allowed);
        Set<Permission> noLongerDenied = new HashSet<>(before.denied);
        noLongerDenied.removeAll(denied);
        gains.addAll(noLongerDenied);
        return gains;
    }

    private static void requireChannelPermissions(String field, Set<Permission> permissions) {
        permissions.forEach(permission -> Require.that(
                permission.scope() != Scope.WORKSPACE,
                field,
                "not_a_channel_permission",
                permission.wireName() + " is about the whole workspace"));
    }
}
