package dev.parley.domain.usecase.invites;

import dev.parley.domain.access.Access;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteState;
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

/** An invite, who made it, and those of its channels that the viewer may know of. */
public record InviteView(Invite invite, InviteState state, User createdBy, Set<ChannelId> channels) {
    static Slice<InviteView> of(Access viewer, Slice<Invite> invites, Instant now) {
        List<UserId> inviters =
                invites.items().stream().map(Invite::createdBy).distinct().toList();
        Map<UserId, User> users = viewer.store().users().findAll(inviters).stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        return invites.map(invite -> of(viewer, invite, Objects.requireNonNull(users.get(invite.createdBy())), now));
    }

    static InviteView of(Access viewer, Invite invite, Instant now) {
        return of(viewer, new Slice<>(List.of(invite), false), now).items().get(0);
    }

    private static InviteView of(Access viewer, Invite invite, User createdBy, Instant now) {
        Set<ChannelId> visible =
                invite.terms().channels().stream().filter(viewer::sees).collect(Collectors.toUnmodifiableSet());
        return new InviteView(invite, invite.stateAt(now), createdBy, visible);
    }
}
