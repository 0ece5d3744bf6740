package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Memberships;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelOverrides;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.CustomRoles;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.permission.Standings;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.testkit.contract.ChannelOverridesContract;
import dev.parley.testkit.contract.CustomRolesContract;
import dev.parley.testkit.contract.StandingsContract;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Ways in which a store may be wrong about roles and overrides. */
final class BrokenPermissions {
    private BrokenPermissions() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "keeps removed roles with their holders",
                        BrokenPermissions::removingHalf,
                        CustomRolesContract.class,
                        "a_removed_role_is_gone_from_its_holders_and_from_overrides"),
                new Broken(
                        "gives roles back to whoever comes back",
                        BrokenPermissions::keepingRoles,
                        CustomRolesContract.class,
                        "whoever_leaves_the_workspace_loses_every_role_and_comes_back_without"),
                new Broken(
                        "forgets what was denied to whoever leaves",
                        BrokenPermissions::forgettingDenied,
                        ChannelOverridesContract.class,
                        "whoever_leaves_loses_what_was_allowed_and_keeps_what_was_denied"),
                new Broken(
                        "adds to the override before",
                        BrokenPermissions::adding,
                        ChannelOverridesContract.class,
                        "an_override_takes_the_place_of_the_one_before_about_the_same"),
                new Broken(
                        "leaves custom roles out",
                        BrokenPermissions::withoutRoles,
                        StandingsContract.class,
                        "a_standing_is_the_membership_with_its_roles_highest_rank_first"),
                new Broken(
                        "takes everybody's overrides for the member's",
                        BrokenPermissions::withEverybodysOverrides,
                        StandingsContract.class,
                        "in_a_channel_it_tells_whether_joined_and_which_overrides_are_about_the_member"));
    }

    /** A removed role stays with its holders, and in the overrides. */
    static Subject removingHalf() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                CustomRoles.class,
                roles -> Port.broken(CustomRoles.class, roles, "remove", (call, given) -> {
                    State state = transaction.write();
                    var role = state.customRoles.find((CustomRoleId) given[0]);
                    role.ifPresent(found -> state.roleNames = state.roleNames.without(found.workspace(), found.name()));
                    state.customRoles = state.customRoles.without((CustomRoleId) given[0]);
                    return role.isPresent();
                })));
    }

    /** Whoever comes back has the roles from before. */
    static Subject keepingRoles() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships -> Port.broken(Memberships.class, memberships, "leave", (call, given) -> {
                    var holders = transaction.write().roleHolders;
                    Object left = call.with(given);
                    transaction.write().roleHolders = holders;
                    return left;
                })));
    }

    /** Whoever leaves is denied nothing any more. */
    static Subject forgettingDenied() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Memberships.class,
                memberships -> Port.broken(Memberships.class, memberships, "leave", (call, given) -> {
                    if (given[0] instanceof WorkspaceId workspace) {
                        State state = transaction.write();
                        var one = new Concerned.One((UserId) given[1]);
                        state.channelsOf
                                .values(workspace)
                                .forEach(channel -> state.overrides = state.overrides.without(channel, one));
                    }
                    return call.with(given);
                })));
    }

    /** What was allowed before stays allowed. */
    static Subject adding() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                ChannelOverrides.class,
                overrides -> Port.broken(ChannelOverrides.class, overrides, "put", (call, given) -> {
                    ChannelOverride wanted = (ChannelOverride) given[0];
                    var allowed = new HashSet<>(wanted.allowed());
                    overrides
                            .find(wanted.channel(), wanted.concerned())
                            .ifPresent(before -> allowed.addAll(before.allowed()));
                    allowed.removeAll(wanted.denied());
                    return call.with(new ChannelOverride(
                            wanted.channel(),
                            wanted.concerned(),
                            wanted.isEmpty() ? wanted.allowed() : allowed,
                            wanted.denied()));
                })));
    }

    /** Members are what their presets are. */
    static Subject withoutRoles() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Standings.class,
                standings -> Port.broken(
                        Standings.class,
                        standings,
                        "in",
                        (call, given) -> ((List<?>) call.with(given))
                                .stream()
                                        .map(found -> found instanceof Standing standing
                                                ? new Standing(standing.member(), List.<CustomRole>of())
                                                : found)
                                        .toList())));
    }

    /** A channel's overrides count for everybody. */
    static Subject withEverybodysOverrides() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Standings.class,
                standings -> Port.broken(
                        Standings.class,
                        standings,
                        "in",
                        (call, given) -> ((List<?>) call.with(given))
                                .stream()
                                        .map(found -> found instanceof ChannelStanding in
                                                ? new ChannelStanding(
                                                        in.standing(),
                                                        in.joined(),
                                                        stored.channelOverrides()
                                                                .of((ChannelId) given[0]))
                                                : found)
                                        .toList())));
    }
}
