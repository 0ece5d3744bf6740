package dev.parley.domain.access;

import static dev.parley.domain.model.permission.Permission.DELETE_CHANNEL;
import static dev.parley.domain.model.permission.Permission.MANAGE_MEMBERS;
import static dev.parley.domain.model.permission.Permission.REMOVE_FROM_CHANNEL;
import static dev.parley.domain.model.permission.Permission.SEE_CHANNEL;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.ChannelStanding;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.Scope;
import dev.parley.domain.model.permission.Standing;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides who may do what. Every door asks this one. In a channel the overrides refine what the roles say: first the
 * one of the member's preset, then those of the custom roles taken together, then the member's own; at each step what is
 * denied goes before what is allowed comes. Denying does not reach owners, so that no workspace locks itself; allowing
 * lets no guest see a channel without being in it.
 */
public final class Policy {
    private static final Set<Permission> CREATORS = EnumSet.of(DELETE_CHANNEL, REMOVE_FROM_CHANNEL);
    private static final List<Class<? extends Concerned>> STEPS =
            List.of(Concerned.Preset.class, Concerned.Holders.class, Concerned.One.class);

    public Policy() {}

    /** What the roles say. */
    public Set<Permission> inWorkspace(Standing standing) {
        Set<Permission> may = new HashSet<>(Permission.of(standing.preset()));
        standing.roles().forEach(role -> may.addAll(role.permissions()));
        return may;
    }

    /** For one of its people. */
    public Set<Permission> inDirectMessage(Standing standing) {
        return inWorkspace(standing).stream()
                .filter(permission -> permission.scope() == Scope.CONVERSATION)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing at all when the member does not see the channel. */
    public Set<Permission> inChannel(ChannelStanding in, Channel channel) {
        Set<Permission> may = overridden(withoutOverrides(in, channel), in.standing(), in.overrides());
        boolean unseen = !may.contains(SEE_CHANNEL) || (in.standing().isGuest() && !in.joined());
        return unseen ? Set.of() : Set.copyOf(may);
    }

    /** Which channels the member sees, given all overrides that are about the member and about seeing. */
    public Visibility visibility(Standing standing, List<ChannelOverride> overrides) {
        Set<ChannelId> shown = new HashSet<>();
        Set<ChannelId> hidden = new HashSet<>();
        Map<ChannelId, List<ChannelOverride>> byChannel =
                overrides.stream().collect(Collectors.groupingBy(ChannelOverride::channel));
        byChannel.forEach((channel, said) -> {
            if (!standing.isGuest() && overridden(Set.of(), standing, said).contains(SEE_CHANNEL)) {
                shown.add(channel);
            }
            if (!overridden(Set.of(SEE_CHANNEL), standing, said).contains(SEE_CHANNEL)) {
                hidden.add(channel);
            }
        });
        boolean joinedOnly = standing.isGuest() || !inWorkspace(standing).contains(SEE_CHANNEL);
        return new Visibility(joinedOnly, shown, hidden);
    }

    /** Whether somebody may be acted on: let go, given or deprived of roles, denied something. */
    public boolean allowsActingOn(Standing actor, Standing other) {
        return actor.rank().outranks(other.rank());
    }

    /** Whether somebody may make others this: only below the own rank, and only with all that it may do. */
    public boolean allowsGiving(Standing actor, Role preset) {
        return may(actor, MANAGE_MEMBERS) && allowsOffering(actor, preset);
    }

    /** Whether an invite of theirs may make others this. */
    public boolean allowsOffering(Standing actor, Role preset) {
        boolean above = actor.rank().outranks(Rank.of(preset)) || actor.isOwner();
        return above && allowsGranting(actor, Permission.of(preset));
    }

    /** Whether a member may be made this. */
    public boolean allowsChanging(Standing actor, Standing other, Role wanted) {
        boolean lower = other.preset().outranks(wanted);
        return may(actor, MANAGE_MEMBERS) && allowsActingOn(actor, other) && (lower || allowsGiving(actor, wanted));
    }

    /** Whether a member may be let go. */
    public boolean allowsRemoving(Standing actor, Standing other) {
        return may(actor, MANAGE_MEMBERS) && allowsActingOn(actor, other);
    }

    /** Whether a role of this rank may be made, changed, given, taken or overridden. */
    public boolean allowsHandling(Standing actor, Rank rank) {
        return actor.rank().outranks(rank);
    }

    /** Nobody grants what they lack. */
    public boolean allowsGranting(Standing actor, Set<Permission> permissions) {
        return inWorkspace(actor).containsAll(permissions);
    }

    private boolean may(Standing actor, Permission permission) {
        return inWorkspace(actor).contains(permission);
    }

    private Set<Permission> withoutOverrides(ChannelStanding in, Channel channel) {
        Standing standing = in.standing();
        Set<Permission> may = inWorkspace(standing).stream()
                .filter(permission -> permission.scope() != Scope.WORKSPACE)
                .collect(Collectors.toSet());
        boolean isCreator =
                channel.createdBy().filter(standing.member().user()::equals).isPresent();
        if (isCreator && !standing.isGuest()) {
            may.addAll(CREATORS);
        }
        if (in.joined()) {
            may.add(SEE_CHANNEL);
        } else if (channel.isPrivate()) {
            may.remove(SEE_CHANNEL);
        }
        return may;
    }

    private static Set<Permission> overridden(
            Set<Permission> start, Standing standing, List<ChannelOverride> overrides) {
        Set<Permission> may = new HashSet<>(start);
        for (Class<? extends Concerned> step : STEPS) {
            List<ChannelOverride> said = overrides.stream()
                    .filter(o -> step.isInstance(o.concerned()))
                    .toList();
            if (!standing.isOwner()) {
                said.forEach(override -> may.removeAll(override.denied()));
            }
            said.forEach(override -> may.addAll(override.allowed()));
        }
        return may;
    }
}
