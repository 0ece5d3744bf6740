package dev.parley.persistence.jooq;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.assistant.Reply;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.JobTitle;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.PictureUrl;
import dev.parley.domain.model.user.TimeZoneName;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.assistants.Answering;
import dev.parley.domain.usecase.assistants.CreateAssistant;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.ChangeProfile;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.people.SetStatus;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.ScriptedAssistant;
import dev.parley.testkit.fixture.SequentialIds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody uses everything that there is, in a workspace where everything has been used. What the person typed about
 * themselves, what a workspace is called and what was said can be told apart.
 */
final class Story {
    final ManualClock clock = new ManualClock(Instant.parse("2026-03-01T09:00:00Z"));
    final Chat chat;
    final Actor olga;
    final Actor pia;
    final Workspace workspace;
    final List<Message> said = new ArrayList<>();
    private final Transactions store;
    private final String person;
    private final String place;
    private final String words;
    private final String zone;

    /** With words that are nowhere else in the store. */
    Story(Transactions store, String person, String place, String words, String zone) {
        SequentialIds ids = new SequentialIds(System.nanoTime() / 1_000_000, System.nanoTime());
        this.store = store;
        this.person = person;
        this.place = place;
        this.words = words;
        this.zone = zone;
        this.chat = Chat.over(new Chat.Adapters(
                store, new PlainPasswordHasher(), () -> new Token(ids.next().toString()), clock, ids));
        this.olga = register("olga-" + ids.next(), Samples.PASSWORD);
        this.pia = register(person, person + "-is-my-pass-phrase");
        this.workspace = chat.keepingWorkspaces().found(olga, new WorkspaceName("Team " + place));
        chat.managingMembers().put(olga, workspace.id(), pia.user(), Role.ADMIN);
        introduce();
        furnish();
        ConversationId direct = chat.messagingDirectly()
                .open(pia, workspace.id(), Set.of(olga.user()))
                .channel()
                .id();
        speak(channel());
        speak(direct);
        ask();
        while (chat.notifying().step()) {
            Thread.onSpinWait();
        }
    }

    private Actor register(String name, String password) {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username(name), new Email(name + "@example.org"), new Password(password), Optional.empty()))
                .id());
    }

    private void introduce() {
        chat.editingProfile()
                .change(
                        pia,
                        new ChangeProfile(
                                Optional.of(new DisplayName("Dr. " + person)),
                                Optional.of(new JobTitle("Chief " + person)),
                                Optional.of(new TimeZoneName(zone)),
                                Optional.of(new PictureUrl("https://example.org/" + person))));
        chat.keepingStatus()
                .set(pia, new SetStatus("out: " + person, Optional.of(new Emoji(person)), Optional.empty()));
        chat.signingIn().signIn(new SignIn(person, person + "-is-my-pass-phrase", person + "'s phone"));
        chat.inviting()
                .create(
                        pia,
                        CreateInvite.to(workspace.id(), Role.GUEST)
                                .onlyFor(new Email("friend-of-" + person + "@example.org")));
    }

    private void furnish() {
        chat.keepingChannels()
                .create(olga, new CreateChannel(workspace.id(), new ChannelName(place), false, place, place));
        chat.managingGroups()
                .create(olga, workspace.id(), new GroupHandle("all-" + place), new GroupName("All " + place));
        chat.keepingRoles()
                .create(
                        olga,
                        new CreateRole(workspace.id(), new RoleName(place), new Rank(10), Set.of(Permission.POST)));
        chat.inviting()
                .create(olga, CreateInvite.to(workspace.id(), Role.GUEST).onlyFor(new Email(place + "@example.org")));
        store.write(stored -> {
            stored.imports().begin(new ImportSource("/exports/" + place), workspace.id());
            stored.imports().addUser(workspace.id(), new ExternalId(place), olga.user());
            return true;
        });
    }

    ChannelId channel() {
        return chat.keepingChannels().list(olga, workspace.id(), Optional.empty(), 10).items().stream()
                .filter(channel -> channel.name().value().equals(place))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** And edits it, and reacts, to own words and to those of others. */
    private void speak(ConversationId where) {
        if (where instanceof ChannelId channel) {
            chat.joiningChannels().add(pia, channel, pia.user());
        }
        ClientMessageId client = new ClientMessageId(words + "-" + where);
        Message first =
                post(pia, PostMessage.of(where, new Content("first " + words)).sentAs(client));
        chat.editing().edit(pia, first.id(), new Content("better " + words), 1);
        react(olga, first.id(), words);
        react(pia, first.id(), words);
        said.add(first);
        Message others = post(olga, PostMessage.of(where, new Content("hello")));
        react(pia, others.id(), person);
    }

    private void ask() {
        UserId assistant = chat.keepingAssistants()
                .create(
                        olga,
                        new CreateAssistant(
                                workspace.id(),
                                new Username("bot-of-" + place),
                                Optional.of(new DisplayName("Bot of " + place)),
                                new Instructions("Talk about " + place),
                                new ModelName(place)))
                .user()
                .id();
        chat.joiningChannels().add(olga, channel(), assistant);
        said.add(post(pia, PostMessage.of(channel(), new Content("@bot-of-" + place + " " + words + "?"))));
        ScriptedAssistant model = new ScriptedAssistant(
                prompt -> new Reply.Said("@" + person + " should ask " + place, new ModelName(place), 1));
        ChannelId where = channel();
        store.write(stored ->
                chat.assisting().notice(stored, where, stored.feed().read(FeedId.of(where), 0, 1000)));
        new Answering(chat.assisting(), chat.messaging(), model).answerNext();
    }

    private Message post(Actor actor, PostMessage command) {
        return chat.messaging().post(actor, command).message().message();
    }

    private void react(Actor actor, MessageId message, String emoji) {
        chat.reacting().add(actor, message, new Emoji(emoji));
    }

    /** So much later that nobody can take back what was deleted. */
    void muchLater() {
        clock.advance(Duration.ofDays(31));
        while (chat.purging().step()) {
            Thread.onSpinWait();
        }
    }
}
