package dev.parley.domain.usecase.channels;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Place;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Standing;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is in a channel. Coming back revives the membership, with everything said meanwhile counted as read. */
public final class JoiningChannels {
    private final Environment environment;

    public JoiningChannels(Environment environment) {
        this.environment = environment;
    }

    /** By ascending user id. */
    public Slice<ChannelMember> list(Actor actor, ChannelId id, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.channels().require(id);
            return ChannelMember.of(
                    access,
                    Slice.of(limit, most -> access.store().memberships().of(id, after, most)),
                    environment.now());
        });
    }

    /** The actor joins a public channel, or brings another member of the workspace in. Repeating it changes nothing. */
    public void add(Actor actor, ChannelId id, UserId user) {
        environment.write(actor, access -> {
            lock(access, id, user);
            Place place = access.conversation(id);
            requireMayAdd(access, place, user);
            Instant now = environment.now();
            if (access.store().memberships().join(new ConversationMember(id, user, now))) {
                tell(access, id, user, EventKind.MEMBER_JOINED, EventKind.CONVERSATION_OPENED);
                record(
                        access,
                        place.workspace(),
                        id,
                        user,
                        AuditAction.CHANNEL_JOINED,
                        AuditAction.CHANNEL_MEMBER_ADDED);
            }
            return true;
        });
    }

    /** The actor leaves, or removes somebody of a lower rank. */
    public void remove(Actor actor, ChannelId id, UserId user) {
        environment.write(actor, access -> {
            lock(access, id, user);
            Channel channel = access.channels().require(id);
            if (channel.isDefault()) {
                throw Refusals.defaultChannel();
            }
            requireMayRemove(access, channel, user);
            if (!access.store().memberships().leave(id, user, environment.now())) {
                throw new NotFound("member_not_found", "There is no such member.");
            }
            tell(access, id, user, EventKind.MEMBER_LEFT, EventKind.MEMBER_LEFT);
            record(access, channel.workspace(), id, user, AuditAction.CHANNEL_LEFT, AuditAction.CHANNEL_MEMBER_REMOVED);
            return true;
        });
    }

    private static void requireMayAdd(Access access, Place place, UserId user) {
        Channel channel = place.channel().orElseThrow(Refusals::noSuchChannel);
        if (channel.archivedAt().isPresent()) {
            throw Refusals.archived();
        }
        access.fellows().require(channel.workspace(), user);
        if (user.equals(access.actor().user())) {
            return; // whoever sees a channel may be in it
        }
        access.channels().requireToChange(channel.id(), Permission.ADD_TO_CHANNEL);
    }

    private void requireMayRemove(Access access, Channel channel, UserId user) {
        if (user.equals(access.actor().user())) {
            return;
        }
        access.channels().requireToChange(channel.id(), Permission.REMOVE_FROM_CHANNEL);
        access.fellows()
                .findStanding(channel.workspace(), user)
                .filter(other -> !mayRemove(access, channel, other))
                .ifPresent(tooHigh -> {
                    throw Refusals.notAllowed("remove a member of your own rank or above");
                });
    }

    /** Those below the actor; in a channel that the actor made, equals too. */
    private static boolean mayRemove(Access access, Channel channel, Standing other) {
        Standing own = access.standing(channel.workspace());
        boolean isCreator =
                channel.createdBy().filter(access.actor().user()::equals).isPresent();
        return access.fellows().authority(channel.workspace()).outranks(other)
                || (isCreator && own.rank().equals(other.rank()));
    }

    private static void lock(Access access, ChannelId id, UserId user) {
        Channel channel = access.channels().require(id);
        access.store().feed().lock(List.of(FeedId.of(id), FeedId.of(user), FeedId.of(channel.workspace())));
    }

    private static void record(
            Access access, WorkspaceId workspace, ChannelId id, UserId user, AuditAction oneself, AuditAction other) {
        AuditAction action = user.equals(access.actor().user()) ? oneself : other;
        access.record(Deed.of(action).in(workspace).in(id).about(user));
    }

    private void tell(Access access, ChannelId id, UserId user, EventKind inChannel, EventKind toUser) {
        UserId actor = access.actor().user();
        Instant now = environment.now();
        access.tell(List.of(
                Event.of(FeedId.of(id), inChannel, actor, now).in(id).about(user),
                Event.of(FeedId.of(user), toUser, actor, now).in(id).about(user)));
    }
}
