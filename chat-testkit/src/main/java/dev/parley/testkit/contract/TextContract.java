package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.Session;
import dev.parley.domain.model.user.Token;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Text comes out of every field as it went in. */
public interface TextContract extends AdapterContract {
    @InEveryConversation
    default void content_is_kept_byte_for_byte(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<String> contents = new ArrayList<>(Texts.FREE);
        contents.addAll(Texts.UNTRIMMED);
        contents.add(Texts.longest("x", Content.MOST_CODE_POINTS));
        contents.add(Texts.longest(Texts.ASTRAL, Content.MOST_CODE_POINTS));
        contents.add(Texts.longest("e\u0301", Content.MOST_CODE_POINTS / 2));

        for (String content : contents) {
            Message message = talk.post(talk.ada, content);
            assertThat(talk.stored(message).content().orElseThrow().value()).isEqualTo(content);
        }
    }

    @InEveryConversation
    default void edited_content_and_revisions_are_kept_byte_for_byte(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        String longest = Texts.longest(Texts.ASTRAL, Content.MOST_CODE_POINTS);
        Message message = talk.post(talk.ada, longest);

        for (String text : Texts.FREE) {
            Message before = talk.stored(message);
            Message after = before.edited(new Content(text), Set.of(), talk.world.now());
            talk.world.change(stored -> {
                talk.lock(stored);
                stored.messages()
                        .edit(
                                after,
                                new Revision(
                                        before.id(),
                                        before.version(),
                                        before.content().orElseThrow(),
                                        talk.world.now()));
            });
        }

        List<String> expected = new ArrayList<>(Texts.FREE);
        expected.add(0, longest);
        assertThat(talk.stored(message).content().orElseThrow().value())
                .isEqualTo(expected.remove(expected.size() - 1));
        assertThat(talk.world.list(stored -> stored.messages().revisions(message.id(), 0, 1000)))
                .extracting(revision -> revision.content().value())
                .isEqualTo(expected);
    }

    @InEveryConversation
    default void emoji_and_client_ids_are_kept_byte_for_byte(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (String text : Texts.FREE) {
            String short100 = text.substring(0, Math.min(60, text.length()));
            ClientMessageId client = new ClientMessageId(short100 + talk.world.newId());
            Emoji emoji = new Emoji(text.replaceAll("[\\s\\p{Cntrl}/]", ""));

            Message message = talk.post(talk.ada, "Hello", draft -> draft.sentAs(Optional.of(client)));
            talk.world.change(stored -> {
                talk.lock(stored);
                stored.reactions().add(talk.id, List.of(new Reaction(message.id(), talk.ben, emoji, talk.world.now())));
            });

            assertThat(talk.stored(message).clientId()).contains(client);
            assertThat(talk.world.<Set<Emoji>>read(stored -> stored.reactions().on(talk.id, message.id())))
                    .containsExactly(emoji);
        }
    }

    @Test
    default void names_topics_and_purposes_are_kept_as_they_are() {
        World world = new World(transactions());
        for (String text : Texts.FREE) {
            User person = world.add(world.samples.person(world.newName("ada")).renamed(new DisplayName(text)));
            Workspace workspace = world.add(world.samples.workspace("x").renamed(new WorkspaceName(text)));
            Channel channel =
                    world.add(world.samples.publicChannel(workspace.id(), "x").described(text + " ", "\n" + text));

            assertThat(world.find(stored -> stored.users().find(person.id()))).contains(person);
            assertThat(world.find(stored -> stored.workspaces().find(workspace.id())))
                    .contains(workspace);
            assertThat(world.find(stored -> stored.channels().find(channel.id())))
                    .contains(channel);
        }
    }

    @Test
    default void the_longest_names_topics_and_purposes_fit() {
        World world = new World(transactions());
        User person = world.add(
                world.samples.person(world.newName("ada")).renamed(new DisplayName(Texts.longest(Texts.ASTRAL, 80))));
        Workspace workspace =
                world.add(world.samples.workspace("x").renamed(new WorkspaceName(Texts.longest(Texts.ASTRAL, 100))));
        String long1000 = Texts.longest(Texts.ASTRAL, 1000);
        Channel channel = world.add(
                world.samples.publicChannel(workspace.id(), "c".repeat(80)).described(long1000, long1000));

        assertThat(world.find(stored -> stored.users().find(person.id()))).contains(person);
        assertThat(world.find(stored -> stored.workspaces().find(workspace.id())))
                .contains(workspace);
        assertThat(world.find(stored -> stored.channels().find(channel.id()))).contains(channel);
    }

    @Test
    default void devices_sources_and_external_ids_are_kept_as_they_are() {
        World world = new World(transactions());
        for (String text : Texts.FREE) {
            Session plain = world.samples.session(world.newPerson(), Duration.ofDays(1));
            Session session =
                    new Session(plain.id(), plain.user(), text, plain.createdAt(), plain.expiresAt(), Optional.empty());
            Token token = new Token(world.newName("token"));
            ImportSource source = new ImportSource(text + world.newId());
            ExternalId external = new ExternalId(text);
            Workspace workspace = world.add(world.samples.workspace("x"));

            world.change(stored -> {
                stored.sessions().add(session, token.hash());
                stored.imports().begin(source, workspace.id());
                stored.imports().addUser(workspace.id(), external, plain.user());
            });

            assertThat(world.find(stored -> stored.sessions().findByToken(token.hash())))
                    .contains(session);
            assertThat(world.find(stored -> stored.imports().find(source))).contains(workspace.id());
            assertThat(world.<Map<ExternalId, ?>>read(stored -> stored.imports().users(workspace.id())))
                    .containsOnlyKeys(external);
        }
    }
}
