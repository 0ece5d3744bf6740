package dev.parley.domain.usecase.permissions;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Authority;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelOverrides;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a channel allows or denies whatever the roles say. Only to those below the own rank, which is otherwise refused
 * with {@code rank_too_low}, and nobody allows, or ceases to deny, what they may not do there themselves:
 * {@code grants_too_much}.
 */
public final class OverridingPermissions {
    private final Environment environment;

    public OverridingPermissions(Environment environment) {
        this.environment = environment;
    }

    /** In the order in which they count. */
    public List<ChannelOverride> list(Actor actor, ChannelId id) {
        return environment.read(actor, access -> {
            if (!access.allows(id, Permission.MANAGE_OVERRIDES)) {
                throw Refusals.notAllowed("see the overrides of this channel");
            }
            return access.store().channelOverrides().of(id);
        });
    }

    /**
     * In the place of what the channel says of those concerned. Refused with {@code too_many_overrides}, and with
     * {@code default_channel} when it hides that.
     */
    public ChannelOverride put(Actor actor, ChannelOverride wanted) {
        environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(wanted.channel(), Permission.MANAGE_OVERRIDES);
            requireAbove(access, channel.workspace(), wanted);
            if (channel.isDefault() && wanted.denied().contains(Permission.SEE_CHANNEL)) {
                throw Refusals.defaultChannel();
            }
            return replace(access, channel, wanted);
        });
        return wanted;
    }

    /** The roles alone decide again. Where nothing is said otherwise, nothing changes. */
    public void remove(Actor actor, ChannelId id, Concerned concerned) {
        put(actor, ChannelOverride.none(id, concerned));
    }

    private boolean replace(Access access, Channel channel, ChannelOverride wanted) {
        ChannelOverrides overrides = access.store().channelOverrides();
        Optional<ChannelOverride> present = overrides.find(wanted.channel(), wanted.concerned());
        ChannelOverride before = present.orElseGet(() -> ChannelOverride.none(wanted.channel(), wanted.concerned()));
        Place place = access.conversation(wanted.channel());
        if (!place.permissions().containsAll(wanted.gains(before))) {
            throw Authority.grantsTooMuch();
        }
        if (present.isEmpty() && !wanted.isEmpty() && overrides.of(channel.id()).size() >= ChannelOverride.MOST) {
            throw new Conflict("too_many_overrides", "A channel has at most " + ChannelOverride.MOST + " overrides.");
        }
        if (!wanted.equals(before)) {
            overrides.put(wanted);
            access.record(PermissionDeeds.of(wanted, channel.workspace()));
            tell(access, channel);
        }
        return true;
    }

    private static void requireAbove(Access access, WorkspaceId workspace, ChannelOverride wanted) {
        Authority authority = access.fellows().authority(workspace);
        switch (wanted.concerned()) {
            case Concerned.Preset(var preset) -> authority.requireAbove(Rank.of(preset));
            case Concerned.Holders(var id) -> {
                CustomRole role = access.roles().require(id);
                if (!role.workspace().equals(workspace)) {
                    throw Refusals.noSuchRole();
                }
                authority.requireAbove(role.rank());
            }
            case Concerned.One(var user) -> {
                Optional<Standing> other = access.fellows().findStanding(workspace, user);
                if (other.isEmpty() && !wanted.isEmpty()) { // what was said of somebody who left may still go
                    throw Refusals.noSuchUser();
                }
                other.ifPresent(authority::requireAbove);
            }
        }
    }

    /** The workspace hears only that something changed: it must not learn of a channel that is hidden. */
    private void tell(Access access, Channel channel) {
        Instant now = environment.now();
        access.tell(List.of(
                Event.of(
                                FeedId.of(channel.id()),
                                EventKind.PERMISSIONS_CHANGED,
                                access.actor().user(),
                                now)
                        .in(channel.id()),
                Event.of(
                        FeedId.of(channel.workspace()),
                        EventKind.PERMISSIONS_CHANGED,
                        access.actor().user(),
                        now)));
    }
}
