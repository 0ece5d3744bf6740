package dev.parley.testkit.example;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.PageRequest;
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
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

public final class EmbeddedChat {
    public static void main(String[] arguments) {
        System.out.println(conversation());
    }

    static List<String> conversation() {
        // In production: new JooqTransactions(dataSource), an Argon2 hasher, random tokens, UUIDs of version 7.
        Chat chat = Chat.over(new Chat.Adapters(
                new InMemoryTransactions(),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                InstantSource.system(),
                new SequentialIds()));

        User user = chat.registering()
                .register(new RegisterUser(
                        new Username("ada"),
                        new Email("ada@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()));
        Actor ada = Actor.of(user.id());
        Workspace team = chat.keepingWorkspaces().found(ada, new WorkspaceName("Engines"));
        var plans = chat.keepingChannels()
                .create(ada, new CreateChannel(team.id(), new ChannelName("plans"), false, "", ""))
                .id();

        Message question = chat.messaging()
                .post(ada, PostMessage.of(plans, new Content("Shall we build it?")))
                .message()
                .message();
        chat.messaging().post(ada, PostMessage.of(plans, new Content("Yes.")).replyingTo(question.id()));

        return chat.readingMessages().replies(ada, question.id(), PageRequest.oldest(50)).oldestFirst().stream()
                .flatMap(view -> view.message().content().stream())
                .map(Content::value)
                .toList();
    }
}
