package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came from elsewhere, and what became of it. */
public interface ImportsContract extends AdapterContract {
    @Test
    default void an_import_begins_once() {
        World world = new World(transactions());
        ImportSource source = new ImportSource(world.newName("team"));
        WorkspaceId workspace = world.newWorkspace();
        WorkspaceId other = world.newWorkspace();

        boolean begun = begin(world, source, workspace);
        boolean again = begin(world, source, other);

        assertThat(begun).isTrue();
        assertThat(again).isFalse();
        assertThat(world.find(stored -> stored.imports().find(source))).contains(workspace);
        assertThat(world.find(stored -> stored.imports().find(new ImportSource(source.value() + "%"))))
                .isEmpty();
    }

    @Test
    default void what_became_of_users_and_conversations_is_remembered() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        World world = talk.world;
        ConversationId direct = world.open(talk.workspace, talk.ada, talk.ben).id();
        begin(world, new ImportSource(world.newName("team")), talk.workspace);

        world.change(stored -> {
            stored.imports().addUser(talk.workspace, new ExternalId("U1"), talk.ada);
            stored.imports().addUser(talk.workspace, new ExternalId("u1"), talk.ben);
            stored.imports().addConversation(talk.workspace, new ExternalId("C1"), talk.id);
            stored.imports().addConversation(talk.workspace, new ExternalId("D1"), direct);
        });

        assertThat(users(world, talk.workspace))
                .isEqualTo(Map.of(new ExternalId("U1"), talk.ada, new ExternalId("u1"), talk.ben));
        assertThat(conversations(world, talk.workspace))
                .isEqualTo(Map.of(new ExternalId("C1"), talk.id, new ExternalId("D1"), direct));
    }

    @Test
    default void several_external_users_may_have_become_one() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        begin(world, new ImportSource(world.newName("team")), workspace);

        world.change(stored -> {
            stored.imports().addUser(workspace, new ExternalId("U1"), ada);
            stored.imports().addUser(workspace, new ExternalId("U2"), ada);
        });

        assertThat(users(world, workspace)).hasSize(2).containsValue(ada);
    }

    @Test
    default void every_import_has_external_ids_of_its_own() {
        World world = new World(transactions());
        WorkspaceId one = world.newWorkspace();
        WorkspaceId other = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId channel = world.newChannel(other);
        begin(world, new ImportSource(world.newName("team")), one);
        begin(world, new ImportSource(world.newName("team")), other);

        world.change(stored -> {
            stored.imports().addUser(one, new ExternalId("X1"), ada);
            stored.imports().addConversation(other, new ExternalId("X1"), channel);
        });

        assertThat(users(world, one)).hasSize(1);
        assertThat(users(world, other)).isEmpty();
        assertThat(conversations(world, one)).isEmpty();
        assertThat(conversations(world, other)).hasSize(1);
    }

    @Test
    default void nothing_is_remembered_of_an_import_that_never_began() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();

        Refused.asFault(() -> world.change(stored -> stored.imports().addUser(workspace, new ExternalId("U1"), ada)));

        assertThat(users(world, workspace)).isEmpty();
    }

    private static boolean begin(World world, ImportSource source, WorkspaceId workspace) {
        return world.write(stored -> stored.imports().begin(source, workspace));
    }

    private static Map<ExternalId, UserId> users(World world, WorkspaceId workspace) {
        return world.read(stored -> stored.imports().users(workspace));
    }

    private static Map<ExternalId, ConversationId> conversations(World world, WorkspaceId workspace) {
        return world.read(stored -> stored.imports().conversations(workspace));
    }
}
