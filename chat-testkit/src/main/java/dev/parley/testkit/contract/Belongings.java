package dev.parley.testkit.contract;

import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractions.Filter;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.invite.InviteUse;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One of everything that belongs to a conversation's workspace, or to Ben; and the names of those that are there. */
final class Belongings {
    private final Conversation talk;
    private final Message message;
    private final CustomRole role;
    private final UserGroup group;
    private final Invite invite;
    private final Token token;
    private final Session session;
    private final AiInteraction question;
    private final ImportSource source;
    private final ExternalId external;

    Belongings(Conversation talk) {
        World world = talk.world;
        this.talk = talk;
        this.message = talk.post(talk.ada, "root");
        this.role = new CustomRole(
                new CustomRoleId(world.newId()),
                talk.workspace,
                new RoleName("helper"),
                new Rank(10),
                Set.of(),
                world.now());
        this.group = new UserGroup(
                new UserGroupId(world.newId()),
                talk.workspace,
                new GroupHandle("authors"),
                new GroupName("Authors"),
                world.now());
        this.invite = world.samples.invite(talk.workspace, talk.ben);
        this.token = new Token(world.newName("token"));
        this.session = world.samples.session(talk.ben, Duration.ofDays(1));
        this.question = new Questions(talk).question(message, talk.ben);
        this.source = new ImportSource(world.newName("export"));
        this.external = new ExternalId("U1");
        world.change(this::store);
    }

    private void store(Repositories stored) {
        talk.lock(stored);
        stored.feed().append(List.of(Event.of(EventKind.MESSAGE_POSTED, talk.ada, message, talk.world.now())));
        stored.feedPositions().take(FeedConsumer.NOTIFICATIONS, talk.feed());
        stored.feedPositions().advance(FeedConsumer.NOTIFICATIONS, talk.feed(), 1);
        stored.customRoles().add(role);
        stored.customRoles().give(role, talk.ben, talk.world.now());
        stored.userGroups().add(group);
        stored.userGroups().join(group.id(), talk.ben, talk.world.now());
        stored.invites().add(invite, token.hash());
        stored.invites().use(new InviteUse(invite.id(), talk.ada, talk.world.now()));
        stored.sessions().add(session, token.hash());
        stored.assistants().add(talk.world.samples.assistant(talk.workspace, talk.ben));
        stored.aiInteractions().add(question);
        stored.followers().follow(message, talk.ben, MessageId.NONE);
        stored.notifications().add(List.of(notification()));
        stored.retentions().set(talk.workspace, Optional.of(new Retention(30)));
        stored.imports().begin(source, talk.workspace);
        stored.imports().addUser(talk.workspace, external, talk.ben);
        if (talk.id instanceof ChannelId channel) {
            stored.channelOverrides().put(override(channel));
            stored.retentions().set(channel, Optional.of(new Retention(30)));
        }
    }

    private ChannelOverride override(ChannelId channel) {
        return new ChannelOverride(channel, new Concerned.Holders(role.id()), Set.of(), Set.of(Permission.POST));
    }

    private Notification notification() {
        return new Notification(
                new NotificationId(talk.world.newId()),
                talk.ben,
                NotificationKind.DIRECT_MESSAGE,
                talk.id,
                Optional.of(message.id()),
                talk.ada,
                talk.world.now(),
                Optional.empty());
    }

    /** Those of the workspace. */
    Set<String> ofWorkspace() {
        return talk.world.read(this::ofWorkspace);
    }

    private Set<String> ofWorkspace(Repositories stored) {
        Map<String, Boolean> there = new TreeMap<>();
        there.put("feed", !stored.feed().read(talk.feed(), 0, 1).isEmpty());
        there.put("role", stored.customRoles().find(role.id()).isPresent());
        there.put("role's name", !stored.customRoles().of(talk.workspace).isEmpty());
        there.put(
                "role's holder",
                !stored.customRoles().holders(role.id(), Optional.empty(), 1).isEmpty());
        there.put("group", stored.userGroups().find(group.id()).isPresent());
        there.put(
                "groups of the workspace",
                !stored.userGroups().of(talk.workspace, Optional.empty(), 1).isEmpty());
        there.put(
                "group's handle",
                stored.userGroups().findByHandle(talk.workspace, group.handle()).isPresent());
        there.put("invite", stored.invites().find(invite.id()).isPresent());
        there.put("invite's code", stored.invites().findByCode(token.hash()).isPresent());
        there.put(
                "invite's use",
                !stored.invites().uses(invite.id(), Optional.empty(), 1).isEmpty());
        there.put(
                "invites of the workspace",
                !stored.invites()
                        .of(talk.workspace, Optional.empty(), Optional.empty(), 1)
                        .isEmpty());
        there.put("assistant", stored.assistants().find(talk.ben).isPresent());
        there.put(
                "question",
                !stored.aiInteractions()
                        .of(talk.workspace, Filter.ALL, Optional.empty(), 1)
                        .isEmpty());
        there.put("open question", stored.aiInteractions().countOpen(talk.workspace) > 0);
        there.put("message", stored.messages().find(message.id()).isPresent());
        there.put("member", stored.memberships().find(talk.workspace, talk.ben).isPresent());
        there.put("participant", stored.memberships().find(talk.id, talk.ben).isPresent());
        there.put("retention", stored.retentions().of(talk.workspace).isPresent());
        there.put("import", stored.imports().find(source).isPresent());
        there.put("workspace", stored.workspaces().find(talk.workspace).isPresent());
        if (talk.id instanceof ChannelId channel) {
            there.put("channel", stored.channels().find(channel).isPresent());
            there.put("override", !stored.channelOverrides().of(channel).isEmpty());
            there.put("channel's retention", stored.retentions().of(channel).isPresent());
        }
        there.values().removeIf(isThere -> !isThere);
        return there.keySet();
    }

    /** Those of Ben alone. */
    Set<String> ofBen() {
        return talk.world.read(this::ofBen);
    }

    private Set<String> ofBen(Repositories stored) {
        UserId ben = talk.ben;
        Map<String, Boolean> there = new TreeMap<>();
        there.put("session", stored.sessions().findByToken(token.hash()).isPresent());
        there.put(
                "open session", !stored.sessions().openOf(ben, talk.world.now()).isEmpty());
        there.put(
                "notification",
                !stored.notifications().of(ben, Set.of(), Optional.empty(), 1).isEmpty());
        there.put("followed thread", stored.followers().readUpTo(message, ben).isPresent());
        there.put(
                "place in a group",
                !stored.userGroups().members(group.id(), Optional.empty(), 1).isEmpty());
        there.put(
                "offer",
                stored.invites()
                        .find(invite.id())
                        .filter(offer -> offer.revokedAt().isEmpty())
                        .isPresent());
        there.values().removeIf(isThere -> !isThere);
        return there.keySet();
    }
}
