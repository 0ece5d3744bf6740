package dev.parley.bootstrap.testing;

import dev.parley.bootstrap.Wiring;
import dev.parley.bootstrap.configuration.Configuration;
import dev.parley.bootstrap.database.Database;
import dev.parley.bootstrap.process.Shutdown;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.RegisterUser;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database of Parley with a little of everything in it. Closing leaves the database where it is. */
public final class FilledDatabase implements AutoCloseable {
    private final Shutdown shutdown = new Shutdown(trouble -> {});
    private final Database database;
    private final Chat chat;
    private final Actor ada;
    private final ConversationId channel;

    private FilledDatabase(Map<String, String> environment) {
        database = Database.shared(Configuration.from(environment), shutdown, step -> {});
        database.migrator().up();
        chat = Wiring.chat(database.pool());
        ada = Actor.of(register("ada").id());
        User ben = register("ben");
        Workspace team = chat.keepingWorkspaces().found(ada, new WorkspaceName("Engines"));
        chat.managingMembers().put(ada, team.id(), ben.id(), Role.MEMBER);
        channel = chat.keepingChannels()
                .create(ada, new CreateChannel(team.id(), new ChannelName("plans"), false, "a topic", ""))
                .id();
        MessageId root = say("Shall we build it?\n\\.\t\\N 🐘");
        chat.messaging().post(ada, PostMessage.of(channel, new Content("Yes.")).replyingTo(root));
        chat.reacting().add(ada, root, new Emoji("tada"));
        ConversationId direct = chat.messagingDirectly()
                .open(ada, team.id(), Set.of(ben.id()))
                .channel()
                .id();
        chat.messaging().post(ada, PostMessage.of(direct, new Content("\\.")));
    }

    public static FilledDatabase in(Map<String, String> environment) {
        return new FilledDatabase(environment);
    }

    public Database database() {
        return database;
    }

    public MessageId say(String text) {
        return chat.messaging()
                .post(ada, PostMessage.of(channel, new Content(text)))
                .message()
                .message()
                .id();
    }

    public MessageId reply(MessageId root, String text) {
        return chat.messaging()
                .post(ada, PostMessage.of(channel, new Content(text)).replyingTo(root))
                .message()
                .message()
                .id();
    }

    @Override
    public void close() {
        shutdown.close();
    }

    private User register(String name) {
        return chat.registering()
                .register(new RegisterUser(
                        new Username(name),
                        new Email(name + "@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()));
    }
}
