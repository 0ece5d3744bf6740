package dev.parley.bootstrap.testing;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.channels.CreateChannel;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.domain.usecase.permissions.CreateRole;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A workspace with three people, of whom nobody knows what they say: the same for the same seed. */
public final class RichWorkspace {
    private static final List<String> PIECES = List.of(
            "@ben ",
            "@ada, ",
            "#plans ",
            "@here ",
            "<@U123> ",
            "`<@code>` ",
            "```\n@ben & <tag>\n``` ",
            "a & b < c > d ",
            "&amp; &lt;b&gt; ",
            "https://example.org/?a=b&c=d ",
            "[label](https://example.org) ",
            "<https://example.org|label> ",
            "🐘 ",
            "e\u0301 ",
            "\u202E",
            "\"quoted\\\" ",
            "*bold* _it_ ~s~ ",
            "line\nline\r\n\tx ",
            "<!date^1^x|y> ");
    private static final List<String> EMOJI = List.of("tada", "+1::skin-tone-2", "🐘", "thumbsup", "a.b");

    private final Chat chat;
    private final Random random;
    private final List<Actor> people = new ArrayList<>();

    private RichWorkspace(Chat chat, long seed) {
        this.chat = chat;
        this.random = new Random(seed);
    }

    public static void fill(Chat chat, String name, long seed) {
        new RichWorkspace(chat, seed).fill(name);
    }

    private void fill(String name) {
        List.of("ada", "ben", "cleo").forEach(person -> people.add(Actor.of(register(person))));
        Actor ada = people.getFirst();
        WorkspaceId team =
                chat.keepingWorkspaces().found(ada, new WorkspaceName(name)).id();
        people.stream().skip(1).forEach(person -> chat.managingMembers().put(ada, team, person.user(), Role.MEMBER));
        ChannelId plans = channel(team, "plans", false, "on <plans> & #plans");
        ChannelId secrets = channel(team, "secrets", true, "");
        ChannelId old = channel(team, "old", false, "done");
        Set<UserId> others =
                new HashSet<>(List.of(people.get(1).user(), people.get(2).user()));
        ConversationId group =
                chat.messagingDirectly().open(ada, team, others).channel().id();
        ConversationId alone = chat.messagingDirectly()
                .open(ada, team, Set.of(people.get(1).user()))
                .channel()
                .id();
        ChannelId hidden = channel(team, "hidden", false, "");
        giveStanding(ada, team, hidden);
        List.of(plans, secrets, old).forEach(this::talk);
        say(ada, plans, "@builders, and <@&00000000-0000-7000-8000-000000000001>", Optional.empty(), false);
        talk(group);
        say(ada, alone, "between us", Optional.empty(), false);
        chat.keepingChannels().archive(ada, old);
    }

    private void giveStanding(Actor ada, WorkspaceId team, ChannelId hidden) {
        UserId ben = people.get(1).user();
        UserGroup builders = chat.managingGroups()
                .create(ada, team, new GroupHandle("builders"), new GroupName("Builders & <friends>"));
        chat.managingGroups().add(ada, builders.id(), ben);
        chat.managingGroups().add(ada, builders.id(), people.get(2).user());
        CustomRole moderators = chat.keepingRoles()
                .create(
                        ada,
                        new CreateRole(team, new RoleName("moderators"), new Rank(200), Set.of(Permission.MODERATE)));
        chat.givingRoles().give(ada, moderators.id(), ben);
        List.of(
                        new ChannelOverride(
                                hidden, new Concerned.Preset(Role.MEMBER), Set.of(), Set.of(Permission.SEE_CHANNEL)),
                        new ChannelOverride(
                                hidden,
                                new Concerned.Holders(moderators.id()),
                                Set.of(Permission.SEE_CHANNEL),
                                Set.of(Permission.POST)),
                        new ChannelOverride(
                                hidden, new Concerned.One(ben), Set.of(Permission.POST, Permission.REACT), Set.of()))
                .forEach(override -> chat.overridingPermissions().put(ada, override));
    }

    private UserId register(String name) {
        return chat.registering()
                .register(new RegisterUser(
                        new Username(name),
                        new Email(name + "@example.org"),
                        new Password("a long pass phrase"),
                        Optional.empty()))
                .id();
    }

    private ChannelId channel(WorkspaceId team, String name, boolean isPrivate, String topic) {
        Actor ada = people.getFirst();
        ChannelId id = chat.keepingChannels()
                .create(ada, new CreateChannel(team, new ChannelName(name), isPrivate, topic, "a purpose"))
                .id();
        people.stream().skip(1).forEach(person -> chat.joiningChannels().add(ada, id, person.user()));
        return id;
    }

    private void talk(ConversationId where) {
        List<Message> roots = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Actor author = people.get(random.nextInt(people.size()));
            boolean isReply = !roots.isEmpty() && random.nextInt(3) == 0;
            Optional<Message> root = isReply ? Optional.of(roots.get(random.nextInt(roots.size()))) : Optional.empty();
            Message said = say(author, where, text(), root, random.nextBoolean());
            if (!isReply) {
                roots.add(said);
            }
            react(said);
            if (random.nextInt(5) == 0) {
                chat.editing().edit(author, said.id(), new Content(text()), said.version());
            }
            if (random.nextInt(8) == 0) {
                chat.deleting().delete(author, said.id());
                roots.remove(said);
            }
        }
        Message deletedRoot = say(people.getFirst(), where, "to be a tombstone", Optional.empty(), false);
        say(people.get(1), where, "a reply that stays", Optional.of(deletedRoot), false);
        chat.deleting().delete(people.getFirst(), deletedRoot.id());
    }

    private Message say(
            Actor author, ConversationId where, String text, Optional<Message> root, boolean alsoToChannel) {
        PostMessage post = PostMessage.of(where, new Content(text));
        PostMessage placed = root.map(message -> alsoToChannel
                        ? post.replyingTo(message.id()).alsoToChannel(true)
                        : post.replyingTo(message.id()))
                .orElse(post);
        return chat.messaging().post(author, placed).message().message();
    }

    private void react(Message said) {
        for (int i = random.nextInt(4); i > 0; i--) {
            Actor person = people.get(random.nextInt(people.size()));
            chat.reacting().add(person, said.id(), new Emoji(EMOJI.get(random.nextInt(EMOJI.size()))));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder("x ");
        for (int i = random.nextInt(5); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
