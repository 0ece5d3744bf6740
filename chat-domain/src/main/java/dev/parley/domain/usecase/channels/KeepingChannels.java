package dev.parley.domain.usecase.channels;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Creating, changing, archiving, deleting and restoring channels. The default one stays what it is. */
public final class KeepingChannels {
    private final Environment environment;
    private final Duration restoreWindow;

    public KeepingChannels(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** Its creator is its first member. Refused with {@code channel_name_taken}. */
    public Channel create(Actor actor, CreateChannel command) {
        Channel channel = newChannel(actor, command);
        return environment.write(actor, access -> {
            access.workspaceToChange(
                    command.workspace(),
                    Permission.CREATE_CHANNEL,
                    List.of(FeedId.of(channel.id()), FeedId.of(actor.user())));
            access.store().channels().add(channel);
            access.store().memberships().join(new ConversationMember(channel.id(), actor.user(), channel.createdAt()));
            List<Event> events = new ArrayList<>(events(access, channel, EventKind.CHANNEL_CREATED));
            events.add(
                    Event.of(FeedId.of(actor.user()), EventKind.CONVERSATION_OPENED, actor.user(), channel.createdAt())
                            .in(channel.id()));
            access.tell(events);
            record(access, channel, AuditAction.CHANNEL_CREATED);
            return channel;
        });
    }

    public Channel find(Actor actor, ChannelId id) {
        return environment.read(actor, access -> access.channels().require(id));
    }

    /** Those that the actor sees, archived ones included, by ascending id. */
    public Slice<Channel> list(Actor actor, WorkspaceId workspace, Optional<ChannelId> after, int limit) {
        return environment.read(actor, access -> {
            Visibility visibility = access.visibility(workspace);
            return Slice.of(
                    limit,
                    most -> access.store().channels().visibleTo(actor.user(), workspace, visibility, after, most));
        });
    }

    public Channel change(Actor actor, ChannelId id, ChangeChannel command) {
        return environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(id, Permission.CHANGE_CHANNEL);
            requireNotArchived(channel);
            Channel changed = channel.renamed(command.name().orElse(channel.name()))
                    .described(
                            command.topic().orElse(channel.topic()),
                            command.purpose().orElse(channel.purpose()));
            return store(access, changed, EventKind.CHANNEL_CHANGED);
        });
    }

    /** Read-only from now on, members kept. Repeating it changes nothing. */
    public Channel archive(Actor actor, ChannelId id) {
        Optional<Instant> now = Optional.of(environment.now());
        return environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(id, Permission.ARCHIVE_CHANNEL);
            requireNotDefault(channel);
            if (channel.archivedAt().isPresent()) {
                return channel;
            }
            record(access, channel, AuditAction.CHANNEL_ARCHIVED);
            return store(access, channel.archived(now), EventKind.CHANNEL_ARCHIVED);
        });
    }

    public Channel unarchive(Actor actor, ChannelId id) {
        return environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(id, Permission.ARCHIVE_CHANNEL);
            if (channel.archivedAt().isEmpty()) {
                return channel;
            }
            record(access, channel, AuditAction.CHANNEL_UNARCHIVED);
            return store(access, channel.archived(Optional.empty()), EventKind.CHANNEL_UNARCHIVED);
        });
    }

    /** Hides it; its name is free at once. */
    public void delete(Actor actor, ChannelId id) {
        Deletion deletion = new Deletion(environment.now(), Optional.of(actor.user()));
        environment.write(actor, access -> {
            Channel channel = access.channels().requireToChange(id, Permission.DELETE_CHANNEL);
            requireNotDefault(channel);
            access.store().softDeletions().delete(new Deletable.OfChannel(id), deletion);
            tell(access, channel, EventKind.CHANNEL_DELETED);
            record(access, channel, AuditAction.CHANNEL_DELETED);
            return true;
        });
    }

    /**
     * Brings it back, under another name if one is given. Refused with {@code channel_name_taken} when its name is in
     * use by now, and with {@code restore_window_passed}.
     */
    public Channel restore(Actor actor, ChannelId id, Optional<ChannelName> newName) {
        Instant oldest = environment.now().minus(restoreWindow);
        return environment.write(actor, access -> {
            Channel channel = access.channels().requireToRestore(id);
            if (channel.deletion().isEmpty()) {
                return channel;
            }
            if (channel.deletion().filter(d -> d.at().isBefore(oldest)).isPresent()) {
                throw Refusals.restoreWindowPassed();
            }
            newName.ifPresent(name -> access.store().channels().update(channel.renamed(name)));
            access.store().softDeletions().restore(new Deletable.OfChannel(id));
            tell(access, channel, EventKind.CHANNEL_RESTORED);
            record(access, channel, AuditAction.CHANNEL_RESTORED);
            return access.channels().require(id);
        });
    }

    private Channel newChannel(Actor actor, CreateChannel command) {
        return new Channel(
                new ChannelId(environment.newId()),
                command.workspace(),
                command.name(),
                command.isPrivate(),
                false,
                command.topic(),
                command.purpose(),
                false,
                Optional.of(actor.user()),
                environment.now(),
                Optional.empty(),
                Optional.empty());
    }

    private Channel store(Access access, Channel changed, EventKind kind) {
        access.store().channels().update(changed);
        tell(access, changed, kind);
        return changed;
    }

    private static void record(Access access, Channel channel, AuditAction action) {
        access.record(Deed.of(action).in(channel.workspace()).in(channel.id()));
    }

    private void tell(Access access, Channel channel, EventKind kind) {
        access.tell(events(access, channel, kind));
    }

    /** For the channel's feed, and for the workspace's unless that would tell of a private channel. */
    private List<Event> events(Access access, Channel channel, EventKind kind) {
        UserId actor = access.actor().user();
        Instant now = environment.now();
        Event event = Event.of(FeedId.of(channel.id()), kind, actor, now).in(channel.id());
        Event told = Event.of(FeedId.of(channel.workspace()), kind, actor, now).in(channel.id());
        return channel.isPrivate() ? List.of(event) : List.of(event, told);
    }

    private static void requireNotArchived(Channel channel) {
        if (channel.archivedAt().isPresent()) {
            throw Refusals.archived();
        }
    }

    private static void requireNotDefault(Channel channel) {
        if (channel.isDefault()) {
            throw Refusals.defaultChannel();
        }
    }
}
