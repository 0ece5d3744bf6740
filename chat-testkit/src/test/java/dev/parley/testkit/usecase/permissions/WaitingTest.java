package dev.parley.testkit.usecase.permissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.usecase.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whoever loses a permission while waiting for a feed is refused: what was looked at before the wait does not count. */
class WaitingTest {
    private final Crowd crowd = new Crowd(Map.of());
    private final Actor admin = crowd.member("adam", Role.ADMIN);
    private final Actor ann = crowd.member("ann", Role.MEMBER);
    private final Actor newcomer = crowd.register("nora");
    private final Channel plans = crowd.channel(admin, "plans", false);
    private final WorkspaceId workspace = crowd.workspace.id();

    @Test
    void what_was_lost_while_waiting_is_refused() {
        CustomRole helper = crowd.chat
                .keepingRoles()
                .create(crowd.owner, new CreateRole(workspace, new RoleName("helper"), new Rank(10), Set.of()));
        crowd.chat.joiningChannels().add(admin, plans.id(), ann.user());
        MessageId said = crowd.chat
                .messaging()
                .post(ann, PostMessage.of(plans.id(), new Content("hello")))
                .message()
                .message()
                .id();

        deeds(helper, said).forEach((what, deed) -> {
            restore();
            assertThatThrownBy(() -> deed.accept(whileDemoting()))
                    .as(what)
                    .isInstanceOfSatisfying(
                            ChatException.class,
                            refusal -> assertThat(refusal.code()).as(what).isEqualTo("not_allowed"));
        });
    }

    @Test
    void whoever_is_deactivated_while_logging_in_does_not_get_in() {
        Chat chat = overtakenBy(stored -> stored.users()
                .update(stored.users().find(ann.user()).orElseThrow().deactivated(Instant.EPOCH)));

        Refused.with(
                "wrong_credentials", () -> chat.signingIn().signIn(new SignIn("ann", "correct horse battery", "")));

        assertThat(crowd.chat.signingIn().sessions(ann)).isEmpty();
    }

    private Map<String, Consumer<Chat>> deeds(CustomRole helper, MessageId said) {
        ChannelOverride quiet =
                new ChannelOverride(plans.id(), new Concerned.Preset(Role.GUEST), Set.of(), Set.of(Permission.REACT));
        return Map.ofEntries(
                Map.entry("rename", chat -> chat.keepingWorkspaces().rename(admin, workspace, new WorkspaceName("X"))),
                Map.entry(
                        "channel",
                        chat -> chat.keepingChannels()
                                .create(admin, new CreateChannel(workspace, new ChannelName("new"), false, "", ""))),
                Map.entry("archive", chat -> chat.keepingChannels().archive(admin, plans.id())),
                Map.entry("delete channel", chat -> chat.keepingChannels().delete(admin, plans.id())),
                Map.entry("add", chat -> chat.joiningChannels().add(admin, plans.id(), crowd.owner.user())),
                Map.entry("remove", chat -> chat.joiningChannels().remove(admin, plans.id(), ann.user())),
                Map.entry(
                        "bring in", chat -> chat.managingMembers().put(admin, workspace, newcomer.user(), Role.MEMBER)),
                Map.entry("let go", chat -> chat.managingMembers().remove(admin, workspace, ann.user())),
                Map.entry("demote", chat -> chat.managingMembers().put(admin, workspace, ann.user(), Role.GUEST)),
                Map.entry(
                        "role",
                        chat -> chat.keepingRoles()
                                .create(admin, new CreateRole(workspace, new RoleName("new"), new Rank(1), Set.of()))),
                Map.entry("remove role", chat -> chat.keepingRoles().remove(admin, helper.id())),
                Map.entry("give", chat -> chat.givingRoles().give(admin, helper.id(), ann.user())),
                Map.entry("override", chat -> chat.overridingPermissions().put(admin, quiet)),
                Map.entry("invite", chat -> chat.inviting().create(admin, CreateInvite.to(workspace, Role.MEMBER))),
                Map.entry(
                        "group",
                        chat -> chat.managingGroups()
                                .create(admin, workspace, new GroupHandle("new"), new GroupName("New"))),
                Map.entry("moderate", chat -> chat.deleting().delete(admin, said)),
                Map.entry(
                        "retention",
                        chat -> chat.keepingRetention().set(admin, workspace, Optional.of(new Retention(7)))),
                Map.entry(
                        "channel's retention",
                        chat -> chat.keepingRetention().set(admin, plans.id(), Optional.of(new Retention(7)))));
    }

    private void restore() {
        crowd.store.write(stored -> {
            stored.memberships().changeRole(workspace, admin.user(), Role.ADMIN);
            return true;
        });
    }

    /** A chat in which the admin is one no longer as soon as a feed is taken. */
    private Chat whileDemoting() {
        return overtakenBy(stored -> stored.memberships().changeRole(workspace, admin.user(), Role.GUEST));
    }

    private Chat overtakenBy(Consumer<Repositories> first) {
        return Chat.over(new Chat.Adapters(
                new Overtaken(crowd.store, first),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                new ManualClock(),
                new SequentialIds(1_900_000_000_000L, 1)));
    }
}
