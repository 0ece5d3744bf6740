package dev.parley.domain.usecase.groups;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotFound;
import dev.parley.domain.error.Require;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Slice;
import java.util.List;
import java.util.Optional;

/** Making groups, and saying who is in them. Everybody in the workspace may look. */
public final class ManagingGroups {
    private final Environment environment;

    public ManagingGroups(Environment environment) {
        this.environment = environment;
    }

    /** By ascending id. */
    public Slice<UserGroup> list(Actor actor, WorkspaceId workspace, Optional<UserGroupId> after, int limit) {
        return environment.read(actor, access -> {
            access.member(workspace);
            return Slice.of(limit, most -> access.store().userGroups().of(workspace, after, most));
        });
    }

    public UserGroup find(Actor actor, UserGroupId id) {
        return environment.read(actor, access -> access.groups().require(id));
    }

    /**
     * Refused with {@code group_handle_taken} when another group of the workspace has the handle, or a member as
     * username.
     */
    public UserGroup create(Actor actor, WorkspaceId workspace, GroupHandle handle, GroupName name) {
        Require.line("name", name.value());
        UserGroup group =
                new UserGroup(new UserGroupId(environment.newId()), workspace, handle, name, environment.now());
        return environment.write(actor, access -> {
            access.workspaceToChange(workspace, Permission.MANAGE_GROUPS);
            requireNobodyCalled(access, workspace, handle);
            access.store().userGroups().add(group);
            return told(access, group, deed(AuditAction.GROUP_CREATED, group));
        });
    }

    /** Refused like {@link #create}. */
    public UserGroup change(Actor actor, UserGroupId id, ChangeGroup command) {
        return environment.write(actor, access -> {
            UserGroup group = access.groups().requireToChange(id);
            GroupHandle handle = command.handle().orElse(group.handle());
            if (!handle.equals(group.handle())) {
                requireNobodyCalled(access, group.workspace(), handle);
            }
            UserGroup changed = group.called(handle, command.name().orElse(group.name()));
            if (changed.equals(group)) {
                return group;
            }
            access.store().userGroups().update(changed);
            return told(access, changed, deed(AuditAction.GROUP_CHANGED, group));
        });
    }

    /** For good. Whom its mentions addressed stays addressed. */
    public void delete(Actor actor, UserGroupId id) {
        environment.write(actor, access -> {
            UserGroup group = access.groups().requireToChange(id);
            access.store().userGroups().remove(id);
            return told(access, group, deed(AuditAction.GROUP_DELETED, group));
        });
    }

    /** By ascending user id. */
    public Slice<User> members(Actor actor, UserGroupId id, Optional<UserId> after, int limit) {
        return environment.read(actor, access -> {
            access.groups().require(id);
            Slice<UserId> members =
                    Slice.of(limit, most -> access.store().userGroups().members(id, after, most));
            return new Slice<>(access.store().users().findAll(members.items()), members.hasMore());
        });
    }

    /** Refused with {@code group_full}. Repeating it changes nothing. */
    public void add(Actor actor, UserGroupId id, UserId user) {
        environment.write(actor, access -> {
            UserGroup group = access.groups().requireToChange(id);
            access.fellows().require(group.workspace(), user);
            requireRoom(access, id);
            return access.store().userGroups().join(id, user, environment.now())
                    ? told(
                            access,
                            group,
                            deed(AuditAction.GROUP_MEMBER_ADDED, group).about(user))
                    : group;
        });
    }

    public void remove(Actor actor, UserGroupId id, UserId user) {
        environment.write(actor, access -> {
            UserGroup group = access.groups().requireToChange(id);
            if (!access.store().userGroups().leave(id, user)) {
                throw new NotFound("member_not_found", "There is no such member.");
            }
            return told(
                    access, group, deed(AuditAction.GROUP_MEMBER_REMOVED, group).about(user));
        });
    }

    private static void requireNobodyCalled(Access access, WorkspaceId workspace, GroupHandle handle) {
        boolean isAPersons = Username.parse(handle.value())
                .flatMap(access.store().users()::findByUsername)
                .flatMap(user -> access.fellows().find(workspace, user.id()))
                .isPresent();
        if (isAPersons) {
            throw new Conflict("group_handle_taken", "A member of the workspace has this username.");
        }
    }

    private static void requireRoom(Access access, UserGroupId id) {
        int size = access.store()
                .userGroups()
                .members(id, Optional.empty(), UserGroup.MOST_MEMBERS)
                .size();
        if (size >= UserGroup.MOST_MEMBERS) {
            throw new Conflict("group_full", "A group has at most " + UserGroup.MOST_MEMBERS + " members.");
        }
    }

    private static Deed deed(AuditAction action, UserGroup group) {
        return Deed.of(action).in(group.workspace()).with("group", group.id());
    }

    private UserGroup told(Access access, UserGroup group, Deed deed) {
        access.record(deed);
        access.tell(List.of(Event.of(
                FeedId.of(group.workspace()),
                EventKind.GROUPS_CHANGED,
                access.actor().user(),
                environment.now())));
        return group;
    }
}
