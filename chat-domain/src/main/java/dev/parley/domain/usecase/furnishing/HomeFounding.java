package dev.parley.domain.usecase.furnishing;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Refusals;
import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Repositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes what is missing of the home workspace, in one transaction. What was made is remembered as an import is. */
final class HomeFounding {
    private static final ImportSource SOURCE = new ImportSource("parley:home");
    private static final WorkspaceName NAME = new WorkspaceName("Home");
    private static final Username SYSTEM = new Username("parley");

    private final Environment environment;
    private final Repositories store;
    private final Instant now;
    private final List<Event> events = new ArrayList<>();

    HomeFounding(Environment environment, Repositories store) {
        this.environment = environment;
        this.store = store;
        this.now = environment.now();
    }

    Home with(List<HouseAssistant> assistants) {
        WorkspaceId home = store.imports().find(SOURCE).orElseGet(this::found);
        Channel general = store.channels().findDefault(home).orElseThrow(Refusals::noSuchChannel);
        UserId system = new Home(home, general.id(), store.imports().users(home)).system();
        for (HouseAssistant assistant : assistants) {
            if (!store.imports().users(home).containsKey(assistant.key())) {
                engage(assistant, home, general.id(), system);
            }
        }
        store.feed().append(events);
        return new Home(home, general.id(), store.imports().users(home));
    }

    /** With a guest's rank, as every assistant. */
    private void engage(HouseAssistant assistant, WorkspaceId home, ChannelId general, UserId system) {
        UserId id = open(home, assistant.key(), UserKind.ASSISTANT, assistant.username(), assistant.name());
        store.assistants().add(new AssistantProfile(id, home, assistant.instructions(), ModelName.USUAL, now));
        join(home, general, id, Role.GUEST, system);
        record(Deed.of(AuditAction.MEMBER_ADDED).in(home).about(id).with("role", Role.GUEST), system);
    }

    private WorkspaceId found() {
        WorkspaceId home = new WorkspaceId(environment.newId());
        ChannelId general = new ChannelId(environment.newId());
        store.workspaces().add(new Workspace(home, NAME, false, now, Optional.empty()));
        store.imports().begin(SOURCE, home);
        UserId system = open(home, Home.SYSTEM, UserKind.SYSTEM, SYSTEM, new DisplayName("Parley"));
        store.channels().add(DefaultChannels.general(general, home, system, now));
        tell(FeedId.of(home), EventKind.WORKSPACE_CREATED, system);
        events.add(Event.of(FeedId.of(home), EventKind.CHANNEL_CREATED, system, now)
                .in(general));
        join(home, general, system, Role.OWNER, system);
        record(Deed.of(AuditAction.WORKSPACE_CREATED).in(home), system);
        return home;
    }

    private UserId open(WorkspaceId home, ExternalId key, UserKind kind, Username wish, DisplayName name) {
        UserId id = new UserId(environment.newId());
        store.users()
                .add(
                        new User(id, kind, free(wish), Optional.empty(), name, now, Optional.empty(), Optional.empty()),
                        Optional.empty());
        store.imports().addUser(home, key, id);
        events.add(Event.of(FeedId.of(id), EventKind.USER_CHANGED, id, now).about(id));
        return id;
    }

    /** A person may have the name by now, and keeps it. */
    private Username free(Username wish) {
        Username name = wish;
        for (int number = 2; store.users().findByUsername(name).isPresent(); number++) {
            name = new Username(wish + "-" + number);
        }
        return name;
    }

    private void join(WorkspaceId home, ChannelId general, UserId user, Role role, UserId system) {
        store.memberships().join(new WorkspaceMember(home, user, role, now));
        store.memberships().join(new ConversationMember(general, user, now));
        events.add(
                Event.of(FeedId.of(home), EventKind.MEMBER_JOINED, system, now).about(user));
        events.add(Event.of(FeedId.of(general), EventKind.MEMBER_JOINED, system, now)
                .in(general)
                .about(user));
        events.add(Event.of(FeedId.of(user), EventKind.CONVERSATION_OPENED, system, now)
                .in(general));
    }

    /** For whoever runs the server, in the name of the system user. */
    private void record(Deed deed, UserId system) {
        environment.record(store, Actor.operatorAs(system), deed);
    }

    private void tell(FeedId feed, EventKind kind, UserId actor) {
        events.add(Event.of(feed, kind, actor, now));
    }
}
