package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is looked up is text, never a pattern or a piece of SQL. */
public interface LookupsContract extends AdapterContract {
    @Test
    default void a_username_is_no_pattern() {
        World world = new World(transactions());
        String stem = world.newName("ada");
        User user = world.add(world.samples.person(stem + ".x.b"));

        assertThat(world.find(stored -> stored.users().findByUsername(new Username(stem + "._.b"))))
                .isEmpty();
        assertThat(world.find(stored -> stored.users().findByUsername(user.username())))
                .contains(user);
    }

    @Test
    default void an_address_is_no_pattern_and_no_sql() {
        World world = new World(transactions());
        String host = world.newName("host") + ".example";
        List<String> addresses = List.of(
                "%@" + host,
                "_@" + host,
                "a@" + host,
                "';DROP/**/TABLE/**/users;--@" + host,
                "'||'a@" + host,
                "$1@" + host,
                "?@" + host,
                "{}@" + host,
                "\\@" + host,
                "\"@" + host);

        for (String address : addresses) {
            Email email = new Email(address);
            assertThat(world.find(stored -> stored.users().findByEmail(email))).isEmpty();
            User user = withEmail(world.samples.person(world.newName("ada")), email);
            world.add(user);
            assertThat(world.find(stored -> stored.users().findByEmail(email))).contains(user);
        }
    }

    @Test
    default void a_channel_name_is_no_pattern() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        world.add(world.samples.publicChannel(workspace, "axb"));
        Channel under = world.add(world.samples.publicChannel(workspace, "a_b"));

        assertThat(world.list(stored -> stored.channels().findByNames(workspace, Set.of(new ChannelName("a_b")))))
                .containsExactly(under);
        assertThat(world.list(stored -> stored.channels().findByNames(workspace, Set.of(new ChannelName("a__")))))
                .isEmpty();
    }

    @InEveryConversation
    default void client_ids_emoji_and_sources_are_no_patterns_and_no_sql(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(
                talk.ada, "Hello", draft -> draft.sentAs(Optional.of(new ClientMessageId(talk.world.newName("x")))));

        for (String text : Texts.FREE) {
            Emoji emoji = new Emoji(text.replaceAll("[\\s\\p{Cntrl}/]", ""));
            ClientMessageId client = new ClientMessageId(text);
            assertThat(talk.world.find(stored -> stored.messages().findByClientId(talk.ada, client)))
                    .isEmpty();
            assertThat(talk.world.find(stored -> stored.imports().find(new ImportSource(text))))
                    .isEmpty();
            assertThat(talk.world.find(stored -> stored.sessions().findByToken(new Token(text).hash())))
                    .isEmpty();
            boolean removed = talk.world.write(stored -> {
                talk.lock(stored);
                return stored.reactions().remove(talk.id, message.id(), talk.ben, emoji);
            });
            assertThat(removed).isFalse();
        }

        assertThat(talk.stored(message)).isEqualTo(message);
    }

    private static User withEmail(User user, Email email) {
        return new User(
                user.id(),
                user.kind(),
                user.username(),
                Optional.of(email),
                user.displayName(),
                user.createdAt(),
                user.deactivatedAt(),
                user.deletedAt());
    }
}
