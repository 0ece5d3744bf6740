package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.exporting.ExportWorkspace;
import dev.parley.domain.usecase.groups.ChangeGroup;
import dev.parley.domain.usecase.importing.ImportExport;
import dev.parley.domain.usecase.importing.ImportProgress;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.invites.NewInvite;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.people.SignedIn;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each kind of entry of the audit is written by its deed, once, and says who did it. */
class EveryDeedTest {
    private final Team team = new Team();
    private final Chat chat = team.chat;
    private final WorkspaceId workspace = team.workspace.id();

    @ParameterizedTest
    @EnumSource
    void every_deed_is_recorded_with_who_did_it(AuditAction action) {
        Runnable deed = prepare(action);
        Set<AuditEntry> before = new HashSet<>(audit());

        deed.run();

        assertThat(audit())
                .filteredOn(entry -> entry.deed().action() == action && !before.contains(entry))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo(doer(action).known());
                    assertThat(entry.byOperator()).isEqualTo(doer(action).operator());
                });
    }

    /** What comes before is done; what is given back is the deed. */
    private Runnable prepare(AuditAction action) {
        return switch (action) {
            case SESSION_OPENED -> this::signIn;
            case SESSION_REFUSED -> this::refuse;
            case SESSION_CLOSED -> closing(signIn());
            case SESSION_REVOKED -> revoking(signIn());
            case ACCOUNT_REGISTERED -> () -> chat.registering().registerAsOperator(team.registration("nora"));
            case ACCOUNT_DEACTIVATED -> () -> chat.offboarding().deactivate(team.ann, team.ann.user());
            case ACCOUNT_REACTIVATED -> reactivating();
            case ACCOUNT_ANONYMISED -> () -> chat.offboarding().anonymise(team.ann, team.ann.user());
            case ACCOUNT_PURGED -> () -> chat.offboarding().purge(team.ann, team.ann.user());
            case WORKSPACE_CREATED -> () -> chat.keepingWorkspaces().found(team.owner, new WorkspaceName("New"));
            case WORKSPACE_IMPORTED -> this::bring;
            case WORKSPACE_EXPORTED -> this::export;
            case WORKSPACE_RENAMED -> () -> chat.keepingWorkspaces().rename(team.owner, workspace, name());
            case WORKSPACE_DELETED -> this::delete;
            case WORKSPACE_RESTORED -> restoring();
            case WORKSPACE_PURGED -> purgingWorkspace();
            case WORKSPACE_HELD -> () -> chat.keepingRetention().hold(team.owner, workspace, true);
            case WORKSPACE_RELEASED -> releasing();
            case WORKSPACE_RETENTION_CHANGED -> this::keepForAWeek;
            case MEMBER_ADDED -> adding(team.register("nora"));
            case MEMBER_REMOVED -> () -> chat.managingMembers().remove(team.owner, workspace, team.ann.user());
            case MEMBER_LEFT -> () -> chat.managingMembers().remove(team.ann, workspace, team.ann.user());
            case MEMBER_ROLE_CHANGED ->
                () -> chat.managingMembers().put(team.owner, workspace, team.ann.user(), Role.ADMIN);
            case ROLE_CREATED, ROLE_CHANGED, ROLE_DELETED, ROLE_GIVEN, ROLE_TAKEN -> ofRole(action);
            case GROUP_CREATED, GROUP_CHANGED, GROUP_DELETED, GROUP_MEMBER_ADDED, GROUP_MEMBER_REMOVED ->
                ofGroup(action);
            case INVITE_CREATED -> this::invite;
            case INVITE_REVOKED -> revoking(invite());
            case INVITE_ACCEPTED -> accepting(invite(), team.register("nora"));
            case CHANNEL_CREATED -> () -> team.publicChannel(team.owner, "plans");
            case CHANNEL_ARCHIVED,
                    CHANNEL_UNARCHIVED,
                    CHANNEL_DELETED,
                    CHANNEL_RESTORED,
                    CHANNEL_HELD,
                    CHANNEL_RELEASED,
                    CHANNEL_RETENTION_CHANGED,
                    CHANNEL_OVERRIDE_CHANGED ->
                ofChannel(action, team.publicChannel(team.owner, "plans").id());
            case CHANNEL_JOINED, CHANNEL_LEFT, CHANNEL_MEMBER_ADDED, CHANNEL_MEMBER_REMOVED ->
                ofMembers(action, team.publicChannel(team.owner, "plans").id());
            case MESSAGE_DELETED -> () -> chat.deleting().delete(team.owner, said());
            case MESSAGE_RESTORED -> restoring(said());
            case MESSAGES_PURGED -> purgingMessages();
        };
    }

    private Actor doer(AuditAction action) {
        return switch (action) {
            case SESSION_REFUSED -> Actor.UNKNOWN;
            case SESSION_OPENED,
                    SESSION_CLOSED,
                    SESSION_REVOKED,
                    ACCOUNT_DEACTIVATED,
                    ACCOUNT_ANONYMISED,
                    ACCOUNT_PURGED,
                    MEMBER_LEFT,
                    CHANNEL_JOINED,
                    CHANNEL_LEFT -> team.ann;
            case ACCOUNT_REACTIVATED -> Actor.operatorAs(team.ann.user());
            case ACCOUNT_REGISTERED -> Actor.operatorAs(named("nora"));
            case INVITE_ACCEPTED -> Actor.of(named("nora"));
            case WORKSPACE_IMPORTED -> Actor.operatorAs(team.owner.user());
            case WORKSPACE_EXPORTED, WORKSPACE_PURGED, MESSAGES_PURGED -> Actor.SERVER;
            default -> team.owner;
        };
    }

    private SignedIn signIn() {
        return chat.signingIn().signIn(new SignIn("ann", Team.PASSWORD, "test"));
    }

    private void refuse() {
        Refused.with("wrong_credentials", () -> chat.signingIn().signIn(new SignIn("ann", "a wrong password", "test")));
        chat.signingIn().recordRefusals();
    }

    private Runnable closing(SignedIn own) {
        Actor there = chat.signingIn().authenticate(own.token());
        return () -> chat.signingIn().signOut(there, own.session().id());
    }

    private Runnable revoking(SignedIn other) {
        Actor here = chat.signingIn().authenticate(signIn().token());
        return () -> chat.signingIn().signOut(here, other.session().id());
    }

    private Runnable reactivating() {
        Actor operator = Actor.operatorAs(team.ann.user());
        chat.offboarding().deactivate(operator, team.ann.user());
        return () -> chat.offboarding().reactivate(operator, team.ann.user());
    }

    private void bring() {
        ImportExport command = new ImportExport(new Username("olga"), Optional.empty(), Optional.empty());
        chat.importing().run(command, new EmptyExport(), ImportProgress.SILENT);
    }

    private void export() {
        chat.exporting().run(new ExportWorkspace(workspace.toString(), true), new NoTarget());
    }

    private static WorkspaceName name() {
        return new WorkspaceName("Another name");
    }

    private void delete() {
        chat.keepingWorkspaces().delete(team.owner, workspace);
    }

    private Runnable restoring() {
        delete();
        return () -> chat.keepingWorkspaces().restore(team.owner, workspace);
    }

    private Runnable purgingWorkspace() {
        delete();
        team.clock.advance(Chat.RESTORE_WINDOW.plusDays(1));
        return this::purge;
    }

    private Runnable releasing() {
        chat.keepingRetention().hold(team.owner, workspace, true);
        return () -> chat.keepingRetention().hold(team.owner, workspace, false);
    }

    private void keepForAWeek() {
        chat.keepingRetention().set(team.owner, workspace, Optional.of(new Retention(7)));
    }

    private Runnable adding(Actor newcomer) {
        return () -> chat.managingMembers().put(team.owner, workspace, newcomer.user(), Role.MEMBER);
    }

    private Runnable ofRole(AuditAction action) {
        CreateRole create = new CreateRole(workspace, new RoleName("helper"), new Rank(10), Set.of());
        if (action == AuditAction.ROLE_CREATED) {
            return () -> chat.keepingRoles().create(team.owner, create);
        }
        CustomRoleId role = chat.keepingRoles().create(team.owner, create).id();
        if (action == AuditAction.ROLE_TAKEN) {
            chat.givingRoles().give(team.owner, role, team.ann.user());
            return () -> chat.givingRoles().take(team.owner, role, team.ann.user());
        }
        if (action == AuditAction.ROLE_GIVEN) {
            return () -> chat.givingRoles().give(team.owner, role, team.ann.user());
        }
        ChangeRole change = new ChangeRole(Optional.empty(), Optional.of(new Rank(11)), Optional.empty());
        return action == AuditAction.ROLE_CHANGED
                ? () -> chat.keepingRoles().change(team.owner, role, change)
                : () -> chat.keepingRoles().remove(team.owner, role);
    }

    private Runnable ofGroup(AuditAction action) {
        if (action == AuditAction.GROUP_CREATED) {
            return this::group;
        }
        UserGroupId group = group();
        if (action == AuditAction.GROUP_MEMBER_REMOVED) {
            chat.managingGroups().add(team.owner, group, team.ann.user());
            return () -> chat.managingGroups().remove(team.owner, group, team.ann.user());
        }
        if (action == AuditAction.GROUP_MEMBER_ADDED) {
            return () -> chat.managingGroups().add(team.owner, group, team.ann.user());
        }
        ChangeGroup change = new ChangeGroup(Optional.empty(), Optional.of(new GroupName("On call")));
        return action == AuditAction.GROUP_CHANGED
                ? () -> chat.managingGroups().change(team.owner, group, change)
                : () -> chat.managingGroups().delete(team.owner, group);
    }

    private UserGroupId group() {
        return chat.managingGroups()
                .create(team.owner, workspace, new GroupHandle("oncall"), new GroupName("Who is there"))
                .id();
    }

    private NewInvite invite() {
        return chat.inviting().create(team.owner, CreateInvite.to(workspace, Role.MEMBER));
    }

    private Runnable revoking(NewInvite made) {
        return () -> chat.inviting().revoke(team.owner, made.invite().invite().id());
    }

    private Runnable accepting(NewInvite made, Actor newcomer) {
        return () -> chat.acceptingInvites().accept(newcomer, made.code());
    }

    private Runnable ofChannel(AuditAction action, ChannelId channel) {
        if (action == AuditAction.CHANNEL_UNARCHIVED) {
            chat.keepingChannels().archive(team.owner, channel);
        } else if (action == AuditAction.CHANNEL_RESTORED) {
            chat.keepingChannels().delete(team.owner, channel);
        } else if (action == AuditAction.CHANNEL_RELEASED) {
            chat.keepingRetention().hold(team.owner, channel, true);
        }
        return () -> {
            switch (action) {
                case CHANNEL_ARCHIVED -> chat.keepingChannels().archive(team.owner, channel);
                case CHANNEL_UNARCHIVED -> chat.keepingChannels().unarchive(team.owner, channel);
                case CHANNEL_DELETED -> chat.keepingChannels().delete(team.owner, channel);
                case CHANNEL_RESTORED -> chat.keepingChannels().restore(team.owner, channel, Optional.empty());
                case CHANNEL_HELD -> chat.keepingRetention().hold(team.owner, channel, true);
                case CHANNEL_RELEASED -> chat.keepingRetention().hold(team.owner, channel, false);
                case CHANNEL_RETENTION_CHANGED ->
                    chat.keepingRetention().set(team.owner, channel, Optional.of(new Retention(7)));
                default -> override(channel);
            }
        };
    }

    private void override(ChannelId channel) {
        Concerned guests = new Concerned.Preset(Role.GUEST);
        chat.overridingPermissions()
                .put(team.owner, new ChannelOverride(channel, guests, Set.of(), Set.of(Permission.POST)));
    }

    private Runnable ofMembers(AuditAction action, ChannelId channel) {
        if (action == AuditAction.CHANNEL_LEFT || action == AuditAction.CHANNEL_MEMBER_REMOVED) {
            chat.joiningChannels().add(team.ann, channel, team.ann.user());
        }
        return () -> {
            switch (action) {
                case CHANNEL_JOINED -> chat.joiningChannels().add(team.ann, channel, team.ann.user());
                case CHANNEL_LEFT -> chat.joiningChannels().remove(team.ann, channel, team.ann.user());
                case CHANNEL_MEMBER_ADDED -> chat.joiningChannels().add(team.owner, channel, team.ann.user());
                default -> chat.joiningChannels().remove(team.owner, channel, team.ann.user());
            }
        };
    }

    private MessageId said() {
        return team.post(team.ann, team.general, "hello").id();
    }

    private Runnable restoring(MessageId message) {
        chat.deleting().delete(team.owner, message);
        return () -> chat.deleting().restore(team.owner, message);
    }

    private Runnable purgingMessages() {
        said();
        keepForAWeek();
        team.clock.advance(Duration.ofDays(8));
        return this::purge;
    }

    private void purge() {
        boolean more = true;
        while (more) {
            more = chat.purging().step();
        }
    }

    private UserId named(String username) {
        return team.store
                .read(stored -> stored.users().findByUsername(new Username(username)))
                .orElseThrow()
                .id();
    }

    private List<AuditEntry> audit() {
        return chat.readingAudit()
                .all(Actor.SERVER, AuditFilter.ALL, Optional.empty(), 200)
                .items();
    }
}
