package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** All that a workspace has, in parts. */
public interface ExportsContract extends AdapterContract {
    @Test
    default void a_workspace_is_found_by_its_name_and_by_its_id() {
        World world = new World(transactions());
        Workspace one = world.add(world.samples.workspace(world.newName("team")));
        Workspace namesake = world.add(world.samples.workspace(one.name().value()));

        assertThat(world.list(stored -> stored.exports().workspaces(one.name().value())))
                .containsExactlyInAnyOrder(one, namesake);
        assertThat(world.list(stored -> stored.exports().workspaces(one.id().toString())))
                .containsExactly(one);
        assertThat(world.list(stored -> stored.exports().workspaces(world.newName("nobody's"))))
                .isEmpty();
    }

    @Test
    default void channels_come_whoever_is_in_them_but_not_deleted_ones_nor_others() {
        World world = new World(transactions());
        var workspace = world.newWorkspace();
        Channel open = world.add(world.samples.publicChannel(workspace, world.newName("open")));
        Channel hidden = world.add(world.samples.privateChannel(workspace, world.newName("hidden")));
        Channel deleted = world.add(world.samples.publicChannel(workspace, world.newName("deleted")));
        world.newChannel(world.newWorkspace());
        world.change(stored -> {
            stored.feed().lock(List.of(FeedId.of(workspace)));
            stored.softDeletions()
                    .delete(new Deletable.OfChannel(deleted.id()), new Deletion(world.now(), Optional.empty()));
        });

        List<Channel> first = world.list(stored -> stored.exports().channels(workspace, Optional.empty(), 1));
        Optional<ChannelId> last = Optional.of(first.getLast().id());
        List<Channel> rest = world.list(stored -> stored.exports().channels(workspace, last, 5));

        assertThat(first).containsExactly(open);
        assertThat(rest).containsExactly(hidden);
    }

    @Test
    default void direct_messages_come_whoever_is_in_them() {
        World world = new World(transactions());
        var workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        DirectMessageChannel one = world.open(workspace, ada);
        DirectMessageChannel other = world.open(workspace, ada, world.newPerson());
        world.open(world.newWorkspace(), ada);

        var first = world.list(stored -> stored.exports().directMessages(workspace, Optional.empty(), 1));
        var rest = world.list(stored -> stored.exports().directMessages(workspace, Optional.of(one.id()), 5));

        assertThat(first).containsExactly(one);
        assertThat(rest).containsExactly(other);
    }

    @InEveryConversation
    default void messages_come_by_id_without_deleted_ones_but_for_roots_of_living_replies(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "a root");
        Message alone = talk.post(talk.ada, "deleted alone");
        Message reply = talk.reply(root, talk.ben);
        Message gone = talk.reply(root, talk.ben);
        Message last = talk.post(talk.ben, "the last");
        List.of(root, alone, gone).forEach(talk::delete);
        talk.another(kind).post(talk.ada, "elsewhere");

        List<Message> first = messages(talk, MessageId.NONE, 2);
        List<Message> rest = messages(talk, reply.id(), 5);

        assertThat(Conversation.ids(first)).containsExactly(root.id(), reply.id());
        assertThat(Conversation.ids(rest)).containsExactly(last.id());
    }

    @InEveryConversation
    default void reactions_come_in_the_order_in_which_they_were_made(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message one = talk.post(talk.ada, "one");
        Message other = talk.post(talk.ada, "other");
        Reaction first = new Reaction(one.id(), talk.ben, new Emoji("zebra"), talk.world.now());
        Reaction second = new Reaction(
                one.id(), talk.ada, new Emoji("ant"), talk.world.now().plusMillis(1));
        Reaction elsewhere = new Reaction(other.id(), talk.ada, new Emoji("ant"), talk.world.now());
        talk.world.change(stored -> {
            talk.lock(stored);
            stored.reactions().add(talk.id, List.of(first, second, elsewhere));
        });

        List<Reaction> found = talk.world.list(stored -> stored.exports().reactions(talk.id, List.of(one.id())));

        assertThat(found).containsExactly(first, second);
    }

    @InEveryConversation
    default void instants_of_deleted_messages_are_told_too(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "a root");
        talk.post(talk.ada, "not asked for");
        talk.delete(root);

        Map<MessageId, Instant> found =
                talk.world.read(stored -> stored.exports().instants(talk.id, List.of(root.id())));

        assertThat(found).isEqualTo(Map.of(root.id(), root.createdAt()));
    }

    private static List<Message> messages(Conversation talk, MessageId after, int limit) {
        return talk.world.list(stored -> stored.exports().messages(talk.id, after, limit));
    }
}
