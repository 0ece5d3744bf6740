package dev.parley.domain.usecase.permissions;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Authority;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who holds which custom role. Only roles below the own rank are given and taken, only to and from members below it,
 * oneself never: {@code rank_too_low}. And only with all that the role brings, in its channels too:
 * {@code grants_too_much}.
 */
public final class GivingRoles {
    private final Environment environment;

    public GivingRoles(Environment environment) {
        this.environment = environment;
    }

    /** By ascending user id. */
    public Slice<User> holders(Actor actor, CustomRoleId id, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.roles().require(id);
            Slice<UserId> holders =
                    Slice.of(limit, most -> access.store().customRoles().holders(id, after, most));
            Map<UserId, User> users = access.store().users().findAll(holders.items()).stream()
                    .collect(Collectors.toMap(User::id, Function.identity()));
            return holders.map(holder -> Objects.requireNonNull(users.get(holder), "whoever holds a role exists"));
        });
    }

    /** Repeating it changes nothing. */
    public void give(Actor actor, CustomRoleId id, UserId user) {
        Instant now = environment.now();
        environment.write(actor, access -> {
            CustomRole role = loaded(access, id, user);
            access.roles().requireMayGive(role);
            return access.store().customRoles().give(role, user, now)
                    && told(access, role, user, AuditAction.ROLE_GIVEN);
        });
    }

    /** Refused with {@code member_not_found} when the member does not hold it. */
    public void take(Actor actor, CustomRoleId id, UserId user) {
        environment.write(actor, access -> {
            CustomRole role = loaded(access, id, user);
            if (!access.store().customRoles().take(role, user)) {
                throw new NotFound("member_not_found", "There is no such member.");
            }
            return told(access, role, user, AuditAction.ROLE_TAKEN);
        });
    }

    private static CustomRole loaded(Access access, CustomRoleId id, UserId user) {
        access.fellows().require(access.roles().require(id).workspace(), user); // no feed is taken for nobody
        CustomRole role = access.roles().requireToChange(id, List.of(FeedId.of(user)));
        Authority authority = access.fellows().authority(role.workspace());
        authority.requireAbove(role.rank());
        authority.requireAbove(
                access.fellows().findStanding(role.workspace(), user).orElseThrow(Refusals::noSuchUser));
        return role;
    }

    private boolean told(Access access, CustomRole role, UserId user, AuditAction action) {
        Instant now = environment.now();
        access.record(PermissionDeeds.of(action, role).about(user));
        UserId actor = access.actor().user();
        access.tell(List.of(
                Event.of(FeedId.of(role.workspace()), EventKind.MEMBER_CHANGED, actor, now)
                        .about(user),
                Event.of(FeedId.of(user), EventKind.MEMBER_CHANGED, actor, now).about(user)));
        return true;
    }
}
