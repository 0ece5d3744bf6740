package dev.parley.testkit.usecase.permissions;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody is and may do at one moment. Whoever is not a member has no preset, and the rank -1. */
record Person(
        Optional<Role> preset,
        Set<CustomRole> roles,
        int rank,
        Set<Permission> inWorkspace,
        Map<ChannelId, Set<Permission>> inChannels,
        Set<ChannelId> joined) {

    static Person of(Crowd crowd, Actor actor) {
        Optional<Standing> standing = crowd.inWorkspace(actor).map(own -> own.standing());
        Map<ChannelId, Set<Permission>> inChannels = new HashMap<>();
        crowd.channels
                .keySet()
                .forEach(channel -> inChannels.put(
                        channel,
                        crowd.inChannel(actor, channel)
                                .map(own -> own.permissions())
                                .orElseGet(Set::of)));
        return new Person(
                standing.map(Standing::preset),
                standing.stream().flatMap(s -> s.roles().stream()).collect(Collectors.toSet()),
                standing.map(s -> s.rank().value()).orElse(-1),
                crowd.inWorkspace(actor).map(own -> own.permissions()).orElseGet(Set::of),
                inChannels,
                crowd.channels.keySet().stream()
                        .filter(channel -> crowd.isIn(channel, actor.user()))
                        .collect(Collectors.toSet()));
    }

    boolean sees(ChannelId channel) {
        return in(channel).contains(Permission.SEE_CHANNEL);
    }

    Set<Permission> in(ChannelId channel) {
        return inChannels.getOrDefault(channel, Set.of());
    }

    Set<Permission> gainedInWorkspace(Person before) {
        return without(inWorkspace, before.inWorkspace);
    }

    Set<Permission> gainedIn(ChannelId channel, Person before) {
        return without(in(channel), before.in(channel));
    }

    static Set<Permission> without(Set<Permission> these, Set<Permission> those) {
        Set<Permission> rest = new HashSet<>(these);
        rest.removeAll(those);
        return rest;
    }
}
