package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteState;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An invite, who made it, those of its roles that are still there, and of its channels that the viewer may know of. */
public record InviteView(
        Invite invite, InviteState state, User createdBy, Set<CustomRoleId> customRoles, Set<ChannelId> channels) {
    /** All of one workspace; in a few queries, however many. */
    static Slice<InviteView> of(Access viewer, Slice<Invite> invites, Instant now) {
        List<UserId> inviters =
                invites.items().stream().map(Invite::createdBy).distinct().toList();
        Map<UserId, User> users = viewer.store().users().findAll(inviters).stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        Set<CustomRoleId> present = customRoles(viewer, invites.items());
        Set<ChannelId> visible = visible(viewer, invites.items());
        return invites.map(invite -> new InviteView(
                invite,
                invite.stateAt(now),
                Objects.requireNonNull(users.get(invite.createdBy())),
                kept(invite.terms().customRoles(), present),
                kept(invite.terms().channels(), visible)));
    }

    private static <T> Set<T> kept(Set<T> all, Set<? super T> these) {
        return all.stream().filter(these::contains).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<CustomRoleId> customRoles(Access viewer, List<Invite> invites) {
        boolean any = invites.stream()
                .anyMatch(invite -> !invite.terms().customRoles().isEmpty());
        return any
                ? viewer.store().customRoles().of(invites.get(0).workspace()).stream()
                        .map(CustomRole::id)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    static InviteView of(Access viewer, Invite invite, Instant now) {
        return of(viewer, new Slice<>(List.of(invite), false), now).items().get(0);
    }

    private static Set<ChannelId> visible(Access viewer, List<Invite> invites) {
        Set<ChannelId> channels = invites.stream()
                .flatMap(invite -> invite.terms().channels().stream())
                .collect(Collectors.toSet());
        return channels.isEmpty() ? Set.of() : viewer.visible(invites.get(0).workspace(), channels);
    }
}
