package dev.parley.domain.usecase.workspaces;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Slice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Founding, renaming, deleting and restoring workspaces. */
public final class KeepingWorkspaces {
    private final Environment environment;
    private final Duration restoreWindow;

    public KeepingWorkspaces(Environment environment, Duration restoreWindow) {
        this.environment = environment;
        this.restoreWindow = restoreWindow;
    }

    /** The founder owns it and is in its default channel, {@code general}. */
    public Workspace found(Actor actor, WorkspaceName name) {
        Require.line("name", name.value());
        Instant now = environment.now();
        Workspace workspace = new Workspace(new WorkspaceId(environment.newId()), name, false, now, Optional.empty());
        Channel general = general(actor, workspace, now);
        return environment.write(actor, access -> {
            access.store().feed().lock(List.of(FeedId.of(actor.user()))); // whoever is going owns nothing new
            access.self();
            access.store().workspaces().add(workspace);
            access.store().channels().add(general);
            access.store().memberships().join(new WorkspaceMember(workspace.id(), actor.user(), Role.OWNER, now));
            access.store().memberships().join(new ConversationMember(general.id(), actor.user(), now));
            access.tell(founded(actor, workspace, general, now));
            record(access, workspace.id(), AuditAction.WORKSPACE_CREATED);
            return workspace;
        });
    }

    public Workspace find(Actor actor, WorkspaceId id) {
        return environment.read(actor, access -> access.workspace(id));
    }

    /** The actor's own, by ascending id. */
    public Slice<Workspace> list(Actor actor, Optional<WorkspaceId> after, int limit) {
        return environment.read(
                actor,
                access -> Slice.of(limit, most -> access.store().workspaces().of(actor.user(), after, most)));
    }

    public Workspace rename(Actor actor, WorkspaceId id, WorkspaceName name) {
        Require.line("name", name.value());
        return environment.write(actor, access -> {
            Workspace renamed =
                    access.workspaceToChange(id, Permission.RENAME_WORKSPACE).renamed(name);
            access.store().workspaces().update(renamed);
            tell(access, renamed.id(), EventKind.WORKSPACE_CHANGED);
            record(access, id, AuditAction.WORKSPACE_RENAMED);
            return renamed;
        });
    }

    /** Hides it with all that is in it. Its owners can restore it for a while. */
    public void delete(Actor actor, WorkspaceId id) {
        Deletion deletion = new Deletion(environment.now(), Optional.of(actor.user()));
        environment.write(actor, access -> {
            access.workspaceToChange(id, Permission.DELETE_WORKSPACE);
            access.store().softDeletions().delete(new Deletable.OfWorkspace(id), deletion);
            record(access, id, AuditAction.WORKSPACE_DELETED);
            return tell(access, id, EventKind.WORKSPACE_DELETED);
        });
    }

    /** Refused with {@code restore_window_passed} when it is too late. Restoring what is not deleted changes nothing. */
    public Workspace restore(Actor actor, WorkspaceId id) {
        Instant oldest = environment.now().minus(restoreWindow);
        return environment.write(actor, access -> {
            Workspace workspace = access.workspaceToRestore(id);
            if (workspace.deletion().filter(d -> d.at().isBefore(oldest)).isPresent()) {
                throw Refusals.restoreWindowPassed();
            }
            if (access.store().softDeletions().restore(new Deletable.OfWorkspace(id))) {
                tell(access, id, EventKind.WORKSPACE_RESTORED);
                record(access, id, AuditAction.WORKSPACE_RESTORED);
            }
            return access.workspace(id);
        });
    }

    private Channel general(Actor actor, Workspace workspace, Instant now) {
        return new Channel(
                new ChannelId(environment.newId()),
                workspace.id(),
                ChannelName.GENERAL,
                false,
                true,
                "",
                "",
                false,
                Optional.of(actor.user()),
                now,
                Optional.empty(),
                Optional.empty());
    }

    private static List<Event> founded(Actor actor, Workspace workspace, Channel general, Instant now) {
        FeedId feed = FeedId.of(workspace.id());
        FeedId own = FeedId.of(actor.user());
        return List.of(
                Event.of(feed, EventKind.WORKSPACE_CREATED, actor.user(), now),
                Event.of(feed, EventKind.CHANNEL_CREATED, actor.user(), now).in(general.id()),
                Event.of(feed, EventKind.MEMBER_JOINED, actor.user(), now).about(actor.user()),
                Event.of(FeedId.of(general.id()), EventKind.MEMBER_JOINED, actor.user(), now)
                        .in(general.id())
                        .about(actor.user()),
                Event.of(own, EventKind.CONVERSATION_OPENED, actor.user(), now).in(general.id()));
    }

    private static void record(Access access, WorkspaceId id, AuditAction action) {
        access.record(Deed.of(action).in(id));
    }

    private boolean tell(Access access, WorkspaceId id, EventKind kind) {
        access.tell(List.of(Event.of(FeedId.of(id), kind, access.actor().user(), environment.now())));
        return true;
    }
}
