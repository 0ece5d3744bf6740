package dev.parley.testkit.contract;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** One test's part of a store, with names and ids that nothing else in it has. */
final class World {
    // A store may outlive this process, so the next one must not give the same ids.
    private static final SequentialIds IDS =
            new SequentialIds(System.currentTimeMillis(), new SecureRandom().nextLong());

    final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00.123456Z"));
    final Samples samples = new Samples(IDS, clock);
    private final Transactions store;

    World(Transactions store) {
        this.store = store;
    }

    Transactions store() {
        return store;
    }

    Instant now() {
        return clock.instant();
    }

    UUID newId() {
        return IDS.next();
    }

    String newName(String stem) {
        return stem + "-" + newId();
    }

    <T> T write(Function<Repositories, T> work) {
        return store.write(work);
    }

    void change(Consumer<Repositories> work) {
        store.write(stored -> {
            work.accept(stored);
            return true;
        });
    }

    <T> T read(Function<Repositories, T> query) {
        return store.read(query);
    }

    <T> Optional<T> find(Function<Repositories, Optional<T>> query) {
        return store.read(query);
    }

    <T> List<T> list(Function<Repositories, List<T>> query) {
        return store.read(query);
    }

    int count(Function<Repositories, Integer> query) {
        return store.read(query);
    }

    UserId newPerson() {
        return add(samples.person(newName("ada"))).id();
    }

    User add(User person) {
        change(stored -> stored.users().add(person, Optional.of(Samples.PASSWORD_HASH)));
        return person;
    }

    WorkspaceId newWorkspace() {
        return add(samples.workspace("Analytical Engines")).id();
    }

    Workspace add(Workspace workspace) {
        change(stored -> stored.workspaces().add(workspace));
        return workspace;
    }

    AssistantProfile newAssistant(WorkspaceId workspace) {
        User user = samples.bot(newName("iris"));
        AssistantProfile assistant = samples.assistant(workspace, user.id());
        return write(stored -> {
            stored.users().add(user, Optional.empty());
            stored.assistants().add(assistant);
            return assistant;
        });
    }

    UserId newMember(WorkspaceId workspace, Role role) {
        UserId user = newPerson();
        change(stored -> stored.memberships().join(new WorkspaceMember(workspace, user, role, now())));
        return user;
    }

    ChannelId newChannel(WorkspaceId workspace) {
        return add(samples.publicChannel(workspace, newName("engine"))).id();
    }

    Channel add(Channel channel) {
        change(stored -> stored.channels().add(channel));
        return channel;
    }

    DirectMessageChannel open(WorkspaceId workspace, UserId... members) {
        DirectMessageChannel wanted = samples.directMessage(workspace, members);
        return write(stored -> stored.directMessageChannels().open(wanted));
    }
}
