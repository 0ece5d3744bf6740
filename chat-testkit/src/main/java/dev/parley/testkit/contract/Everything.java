package dev.parley.testkit.contract;

import dev.parley.domain.model.assistant.AiExchange;
import dev.parley.domain.model.assistant.AiInteraction;
import dev.parley.domain.model.assistant.AiInteractionId;
import dev.parley.domain.model.assistant.AiOutcome;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditEntryId;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedConsumer;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.invite.Invite;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.notification.Notification;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.status.Status;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.store.Repositories;
import dev.parley.testkit.fixture.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A change through every repository, and the names of those that show it. */
final class Everything {
    private final Conversation talk;
    private final Message message;
    private final User person;
    private final Session session;
    private final Token token;
    private final Workspace workspace;
    private final AssistantProfile assistant;
    private final AiInteraction question;
    private final Channel channel;
    private final DirectMessageChannel direct;
    private final UserGroup group;
    private final Notification notification;
    private final ImportSource source;
    private final Invite invite;
    private final Status status;
    private final AuditEntry entry;

    /** Stores what the change needs, but nothing of it. */
    Everything(World world) {
        this.talk = Conversation.in(world.store(), ConversationKind.CHANNEL);
        this.message = talk.post(talk.ada, "before");
        this.person = world.samples.person(world.newName("grace"));
        this.session = world.samples.session(person.id(), Duration.ofDays(1));
        this.token = new Token(world.newName("token"));
        this.workspace = world.samples.workspace("Compilers");
        this.channel = world.samples.publicChannel(workspace.id(), "compilers");
        this.direct = world.samples.directMessage(workspace.id(), person.id(), talk.ada);
        this.notification = new Notification(
                new NotificationId(world.newId()),
                talk.ada,
                NotificationKind.ADDED,
                talk.id,
                Optional.empty(),
                talk.ben,
                world.now(),
                Optional.empty());
        this.group = new UserGroup(
                new UserGroupId(world.newId()),
                workspace.id(),
                new GroupHandle("authors"),
                new GroupName("Authors"),
                world.now());
        this.source = new ImportSource(world.newName("export"));
        this.assistant = world.samples.assistant(workspace.id(), person.id());
        this.question = new AiInteraction(
                new AiInteractionId(world.newId()),
                workspace.id(),
                talk.id,
                message.id(),
                person.id(),
                talk.ada,
                AiOutcome.WAITING,
                Optional.empty(),
                AiExchange.NONE,
                world.now());
        this.invite = world.samples.invite(workspace.id(), person.id());
        this.status = world.samples.status(talk.ben, "out");
        this.entry = new AuditEntry(
                new AuditEntryId(world.newId()),
                world.now(),
                Optional.empty(),
                Optional.empty(),
                false,
                Deed.of(AuditAction.ACCOUNT_REGISTERED).about(person.id()));
    }

    void change(Repositories stored) {
        talk.lock(stored);
        settle(stored);
        speak(stored);
        stored.readMarkers().advance(talk.id, talk.ben, message.id());
        stored.notificationPreferences()
                .put(talk.id, talk.ben, new NotificationPreference(Optional.empty(), true, Optional.empty()));
        stored.notifications().add(List.of(notification));
        stored.feed().append(List.of(event()));
        stored.feedPositions().take(FeedConsumer.NOTIFICATIONS, talk.feed());
        stored.feedPositions().advance(FeedConsumer.NOTIFICATIONS, talk.feed(), 1);
        stored.invites().add(invite, token.hash());
        stored.statuses().set(status);
        stored.auditLog().append(entry);
        stored.retentions().set(workspace.id(), Optional.of(new Retention(30)));
        stored.erasures().ask(person.id(), person.createdAt());
        stored.imports().begin(source, workspace.id());
        stored.imports().addUser(workspace.id(), new ExternalId("U1"), person.id());
    }

    private void settle(Repositories stored) {
        stored.users().add(person, Optional.of(Samples.PASSWORD_HASH));
        stored.sessions().add(session, token.hash());
        stored.workspaces().add(workspace);
        stored.assistants().add(assistant);
        stored.aiInteractions().add(question);
        stored.channels().add(channel);
        stored.directMessageChannels().open(direct);
        stored.userGroups().add(group);
        stored.memberships().join(new WorkspaceMember(workspace.id(), person.id(), Role.OWNER, person.createdAt()));
        stored.memberships().join(new ConversationMember(channel.id(), person.id(), person.createdAt()));
    }

    private void speak(Repositories stored) {
        Instant at = person.createdAt();
        talk.post(stored, talk.ben, "after", draft -> draft.replyingTo(message.id(), false));
        stored.messages()
                .edit(
                        message.edited(new Content("edited"), Set.of(), at),
                        new Revision(message.id(), 1, new Content("before"), at));
        stored.followers().follow(message, talk.ben, message.id());
        stored.reactions().add(talk.id, List.of(new Reaction(message.id(), talk.ben, new Emoji("eyes"), at)));
        stored.softDeletions().delete(new Deletable.OfMessage(message), new Deletion(at, Optional.empty()));
    }

    /** Which repositories show the change, or a part of it. */
    Set<String> shownBy(Repositories stored) {
        Map<String, Boolean> shown = new TreeMap<>();
        shown.put("users", stored.users().findByUsername(person.username()).isPresent());
        shown.put("sessions", stored.sessions().findByToken(token.hash()).isPresent());
        shown.put("workspaces", stored.workspaces().find(workspace.id()).isPresent());
        shown.put("memberships", !stored.memberships().of(person.id()).isEmpty());
        shown.put("assistants", stored.assistants().find(person.id()).isPresent());
        shown.put("aiInteractions", stored.aiInteractions().countOpen(workspace.id()) > 0);
        shown.put("channels", stored.channels().find(channel.id()).isPresent());
        shown.put(
                "directMessageChannels",
                stored.directMessageChannels().find(direct.id()).isPresent());
        shown.put("userGroups", stored.userGroups().find(group.id()).isPresent());
        shown.put(
                "notificationPreferences",
                stored.notificationPreferences().of(talk.id, talk.ben).isMuted());
        shown.put(
                "notifications",
                !stored.notifications()
                        .of(talk.ada, Set.of(), Optional.empty(), 1)
                        .isEmpty());
        shown.put("messages", stored.messages().instants(talk.id).size() > 1);
        shown.put("revisions", !stored.messages().revisions(message.id(), 0, 10).isEmpty());
        shown.put("threads", stored.threads().summary(message).replyCount() > 0);
        shown.put("followers", stored.followers().readUpTo(message, talk.ben).isPresent());
        shown.put("reactions", !stored.reactions().on(talk.id, message.id()).isEmpty());
        shown.put(
                "softDeletions",
                stored.messages().find(message.id()).orElseThrow().isDeleted());
        shown.put("readMarkers", stored.readMarkers().find(talk.id, talk.ben).equals(message.id()));
        shown.put("feed", !stored.feed().read(talk.feed(), 0, 10).isEmpty());
        shown.put(
                "feedPositions",
                !stored.feed().read(talk.feed(), 0, 1).isEmpty()
                        && !stored.feedPositions()
                                .behind(FeedConsumer.NOTIFICATIONS, List.of(talk.feed()))
                                .contains(talk.id));
        shown.put("invites", stored.invites().findByCode(token.hash()).isPresent());
        shown.put(
                "statuses",
                !stored.statuses().history(talk.ben, Optional.empty(), 10).isEmpty());
        shown.put("imports", stored.imports().find(source).isPresent());
        shown.put(
                "auditLog",
                !stored.auditLog()
                        .ofAccount(person.id(), AuditFilter.ALL, Optional.empty(), 1)
                        .isEmpty());
        shown.put("retentions", stored.retentions().of(workspace.id()).isPresent());
        shown.put(
                "erasures", stored.erasures().pending(Optional.empty(), 100_000).contains(person.id()));
        shown.values().removeIf(isShown -> !isShown);
        return shown.keySet();
    }

    static Set<String> all() {
        return Set.of(
                "users",
                "sessions",
                "workspaces",
                "memberships",
                "assistants",
                "aiInteractions",
                "channels",
                "directMessageChannels",
                "userGroups",
                "notificationPreferences",
                "notifications",
                "messages",
                "revisions",
                "threads",
                "followers",
                "reactions",
                "softDeletions",
                "readMarkers",
                "feed",
                "feedPositions",
                "invites",
                "statuses",
                "imports",
                "auditLog",
                "retentions",
                "erasures");
    }

    private Event event() {
        return Event.of(FeedId.of(talk.id), EventKind.MESSAGE_POSTED, talk.ben, person.createdAt());
    }
}
