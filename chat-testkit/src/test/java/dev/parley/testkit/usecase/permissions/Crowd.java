package dev.parley.testkit.usecase.permissions;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Policy;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.permissions.OwnPermissions;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A workspace with some of everybody, and somebody who is not in it. */
final class Crowd {
    final InMemoryTransactions store = new InMemoryTransactions();
    final Chat chat = Chat.over(new Chat.Adapters(
            store, new PlainPasswordHasher(), new SequentialTokens(), new ManualClock(), new SequentialIds()));
    final List<Actor> people = new ArrayList<>();
    final Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    final Actor owner = register("olga");
    final Workspace workspace = chat.keepingWorkspaces().found(owner, new WorkspaceName("Crowd"));
    final Actor stranger = register("stranger");

    /** So many of each preset, the founder besides. */
    Crowd(Map<Role, Integer> members) {
        people.add(owner);
        members.forEach((role, count) -> {
            for (int i = 0; i < count; i++) {
                people.add(member(role.name().toLowerCase(Locale.ROOT) + i, role));
            }
        });
    }

    Actor register(String username) {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username(username),
                        new Email(username + "@example.org"),
                        new Password("correct horse battery"),
                        Optional.empty()))
                .id());
    }

    Actor member(String username, Role role) {
        Actor actor = register(username);
        chat.managingMembers().put(owner, workspace.id(), actor.user(), role);
        return actor;
    }

    Channel channel(Actor creator, String name, boolean isPrivate) {
        Channel channel = chat.keepingChannels()
                .create(creator, new CreateChannel(workspace.id(), new ChannelName(name), isPrivate, "", ""));
        channels.put(channel.id(), channel);
        return channel;
    }

    List<CustomRole> roles() {
        return store.read(stored -> stored.customRoles().of(workspace.id()));
    }

    List<UserId> holders(CustomRole role) {
        return store.read(stored -> stored.customRoles().holders(role.id(), Optional.empty(), 100));
    }

    boolean isIn(ChannelId channel, UserId user) {
        return store.read(stored -> stored.memberships().find(channel, user)).isPresent();
    }

    /** Empty for whoever is not told. */
    Optional<OwnPermissions> inWorkspace(Actor actor) {
        return unlessRefused(() -> chat.tellingPermissions().inWorkspace(actor, workspace.id()));
    }

    Optional<OwnPermissions> inChannel(Actor actor, ChannelId channel) {
        return unlessRefused(() -> chat.tellingPermissions().inChannel(actor, channel));
    }

    Optional<Set<Permission>> inDirectMessage(Actor actor, DirectMessageChannelId direct) {
        Environment environment = new Environment(store, new ManualClock(), new SequentialIds(), new Policy());
        return unlessRefused(() ->
                environment.read(actor, access -> access.conversation(direct).permissions()));
    }

    static <T> Optional<T> unlessRefused(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (ChatException refused) {
            return Optional.empty();
        }
    }
}
