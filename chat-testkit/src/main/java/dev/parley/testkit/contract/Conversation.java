package dev.parley.testkit.contract;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Transactions;
import dev.parley.testkit.fixture.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** A channel or direct message of Ada and Ben in a workspace of its own, and short ways to talk there. */
final class Conversation {
    final World world;
    final WorkspaceId workspace;
    final UserId ada;
    final UserId ben;
    final ConversationId id;

    private Conversation(World world, WorkspaceId workspace, UserId ada, UserId ben, ConversationId id) {
        this.world = world;
        this.workspace = workspace;
        this.ada = ada;
        this.ben = ben;
        this.id = id;
    }

    static Conversation in(Transactions store, ConversationKind kind) {
        World world = new World(store);
        User ada = world.samples.person(world.newName("ada"));
        User ben = world.samples.person(world.newName("ben"));
        return world.write(stored -> {
            stored.users().add(ada, Optional.of(Samples.PASSWORD_HASH));
            stored.users().add(ben, Optional.of(Samples.PASSWORD_HASH));
            return open(stored, world, ada.id(), ben.id(), kind);
        });
    }

    /** Of the same two people, in a workspace of its own. */
    Conversation another(ConversationKind kind) {
        return world.write(stored -> open(stored, world, ada, ben, kind));
    }

    /** Of the same two people, in another channel of the same workspace. */
    Conversation beside() {
        return new Conversation(
                world, workspace, ada, ben, world.write(stored -> openChannel(stored, world, workspace, ada, ben)));
    }

    /** Like this one, of two who have talked nowhere else. */
    Conversation ofOthers() {
        return in(world.store(), kind());
    }

    private static Conversation open(Repositories stored, World world, UserId ada, UserId ben, ConversationKind kind) {
        Workspace engines = world.samples.workspace("Analytical Engines");
        WorkspaceId workspace = engines.id();
        stored.workspaces().add(engines);
        stored.memberships().join(new WorkspaceMember(workspace, ada, Role.OWNER, world.now()));
        stored.memberships().join(new WorkspaceMember(workspace, ben, Role.MEMBER, world.now()));
        ConversationId id = switch (kind) {
            case DIRECT_MESSAGE ->
                stored.directMessageChannels()
                        .open(world.samples.directMessage(workspace, ada, ben))
                        .id();
            case CHANNEL -> openChannel(stored, world, workspace, ada, ben);
        };
        return new Conversation(world, workspace, ada, ben, id);
    }

    private static ChannelId openChannel(
            Repositories stored, World world, WorkspaceId workspace, UserId ada, UserId ben) {
        Channel channel = world.samples.publicChannel(workspace, world.newName("engine"));
        stored.channels().add(channel);
        stored.memberships().join(new ConversationMember(channel.id(), ada, world.now()));
        stored.memberships().join(new ConversationMember(channel.id(), ben, world.now()));
        return channel.id();
    }

    ConversationKind kind() {
        return id instanceof ChannelId ? ConversationKind.CHANNEL : ConversationKind.DIRECT_MESSAGE;
    }

    FeedId feed() {
        return FeedId.of(id);
    }

    void lock(Repositories stored) {
        stored.feed().lock(List.of(feed()));
    }

    /** Later than all that was said here. */
    Instant next(Repositories stored) {
        return stored.messages()
                .newest(id)
                .map(newest -> newest.plusNanos(1_000_000))
                .filter(next -> next.isAfter(world.now()))
                .orElseGet(world::now);
    }

    Message post(Repositories stored, UserId author, String content, UnaryOperator<NewMessage> as) {
        lock(stored);
        NewMessage draft = NewMessage.posted(id, author, new Content(content), next(stored));
        return stored.messages().append(List.of(as.apply(draft))).get(0);
    }

    Message post(UserId author, String content, UnaryOperator<NewMessage> as) {
        return world.write(stored -> post(stored, author, content, as));
    }

    Message post(UserId author, String content) {
        return post(author, content, draft -> draft);
    }

    /** In one batch. */
    List<Message> post(UserId author, int count) {
        return world.write(stored -> {
            lock(stored);
            Instant first = next(stored);
            return stored.messages()
                    .append(IntStream.range(0, count)
                            .mapToObj(i ->
                                    NewMessage.posted(id, author, new Content("message " + i), first.plusMillis(i)))
                            .toList());
        });
    }

    Message reply(Message root, UserId author) {
        return post(author, "a reply", draft -> draft.replyingTo(root.id(), false));
    }

    Message replyShown(Message root, UserId author) {
        return post(author, "a reply for all", draft -> draft.replyingTo(root.id(), true));
    }

    boolean delete(Message message) {
        return delete(message, Instant.parse("2026-03-02T10:00:00.000001Z"));
    }

    boolean delete(Message message, Instant at) {
        Deletion deletion = new Deletion(at, Optional.of(ada));
        return world.write(stored -> {
            lock(stored);
            return stored.softDeletions().delete(new Deletable.OfMessage(message), deletion);
        });
    }

    boolean restore(Message message) {
        return world.write(stored -> {
            lock(stored);
            return stored.softDeletions().restore(new Deletable.OfMessage(message));
        });
    }

    List<Message> purge(Message... messages) {
        Instant at = Instant.parse("2026-03-03T11:00:00.000002Z");
        return world.write(stored -> {
            lock(stored);
            return stored.softDeletions().purge(List.of(messages), at);
        });
    }

    Message stored(Message message) {
        return world.read(stored -> stored.messages().find(message.id()).orElseThrow());
    }

    MessagePage timeline(PageRequest request) {
        return world.read(stored -> stored.messages().timeline(id, ada, request));
    }

    /** Of a timeline that fits on a page. */
    List<MessageId> shown() {
        return ids(timeline(PageRequest.oldest(PageRequest.MOST)));
    }

    MessagePage replies(Message root, PageRequest request) {
        return world.read(stored -> stored.threads().replies(root, ada, request));
    }

    ThreadSummary thread(Message root) {
        return world.read(stored -> stored.threads().summary(root));
    }

    Unread unread(UserId user) {
        return world.read(
                stored -> stored.readMarkers().unread(workspace, user, Visibility.usual(false)).conversations().stream()
                        .filter(unread -> unread.conversation().equals(id))
                        .findFirst()
                        .orElseThrow());
    }

    static List<MessageId> ids(MessagePage page) {
        return page.oldestFirst().stream().map(view -> view.message().id()).toList();
    }

    static List<MessageId> ids(List<Message> messages) {
        return messages.stream().map(Message::id).toList();
    }
}
