package dev.parley.testkit.usecase;

import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Policy;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A workspace with its owner, an admin, two members and a guest, on a store of its own. */
final class Team {
    static final String PASSWORD = "correct horse battery";

    final InMemoryTransactions store = new InMemoryTransactions();
    final ManualClock clock = new ManualClock();
    final Chat chat = Chat.over(
            new Chat.Adapters(store, new PlainPasswordHasher(), new SequentialTokens(), clock, new SequentialIds()));
    final Actor owner = register("olga");
    final Workspace workspace = chat.keepingWorkspaces().found(owner, new WorkspaceName("Team"));
    final Actor admin = member("adam", Role.ADMIN);
    final Actor ann = member("ann", Role.MEMBER);
    final Actor bob = member("bob", Role.MEMBER);
    final Actor guest = member("greta", Role.GUEST);
    final ChannelId general = channelNamed(owner, "general").id();

    /** What use cases work with, on another store. */
    Environment environment(Transactions other) {
        return new Environment(other, clock, new SequentialIds(), new Policy());
    }

    Actor register(String username) {
        return Actor.of(chat.registering().register(registration(username)).id());
    }

    RegisterUser registration(String username) {
        return new RegisterUser(
                new Username(username), new Email(username + "@example.org"), new Password(PASSWORD), Optional.empty());
    }

    Actor member(String username, Role role) {
        Actor actor = register(username);
        chat.managingMembers().put(owner, workspace.id(), actor.user(), role);
        return actor;
    }

    Channel publicChannel(Actor creator, String name) {
        return chat.keepingChannels()
                .create(creator, new CreateChannel(workspace.id(), new ChannelName(name), false, "", ""));
    }

    Channel privateChannel(Actor creator, String name) {
        return chat.keepingChannels()
                .create(creator, new CreateChannel(workspace.id(), new ChannelName(name), true, "", ""));
    }

    Channel channelNamed(Actor actor, String name) {
        return chat.keepingChannels().list(actor, workspace.id(), Optional.empty(), 200).items().stream()
                .filter(channel -> channel.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ConversationId directMessage(Actor actor, Actor... others) {
        Set<UserId> ids = new HashSet<>();
        for (Actor other : others) {
            ids.add(other.user());
        }
        return chat.messagingDirectly()
                .open(actor, workspace.id(), ids)
                .channel()
                .id();
    }

    Message post(Actor actor, ConversationId where, String text) {
        return chat.messaging()
                .post(actor, PostMessage.of(where, new Content(text)))
                .message()
                .message();
    }

    Message reply(Actor actor, Message to, String text) {
        PostMessage command =
                PostMessage.of(to.conversation(), new Content(text)).replyingTo(to.id());
        return chat.messaging().post(actor, command).message().message();
    }

    List<String> timeline(Actor actor, ConversationId where) {
        return texts(chat.readingMessages().timeline(actor, where, PageRequest.newest(200)));
    }

    List<String> replies(Actor actor, MessageId root) {
        return texts(chat.readingMessages().replies(actor, root, PageRequest.oldest(200)));
    }

    private static List<String> texts(MessagePage page) {
        return page.oldestFirst().stream()
                .map(view -> view.message().content().map(Content::value).orElse("(deleted)"))
                .toList();
    }

    Unread unread(Actor actor, ConversationId where) {
        return chat.markingRead().unread(actor, workspace.id()).conversations().stream()
                .filter(unread -> unread.conversation().equals(where))
                .findFirst()
                .orElseThrow();
    }

    List<String> feed(FeedId id) {
        return store.read(repositories -> repositories.feed().read(id, 0, 1000)).stream()
                .map(FeedEntry::event)
                .map(event -> event.kind().wireName())
                .toList();
    }
}
