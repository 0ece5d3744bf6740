package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.workspace.Workspace;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Deletion that can be taken back. */
public interface SoftDeletionsContract extends AdapterContract {
    Instant DELETED_AT = Instant.parse("2026-03-02T10:00:00.000001Z");

    @InEveryConversation
    default void a_deleted_message_stays_stored_and_says_who_deleted_it_and_when(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ben, "secret");

        boolean deleted = talk.delete(message, DELETED_AT);

        Message found = talk.stored(message);
        assertThat(deleted).isTrue();
        assertThat(found.deletion()).contains(new Deletion(DELETED_AT, Optional.of(talk.ada)));
        assertThat(found.content()).isEqualTo(message.content());
        assertThat(found.version()).isEqualTo(1);
    }

    @InEveryConversation
    default void deleting_a_message_again_changes_nothing(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ben, "secret");
        talk.delete(message, DELETED_AT);

        boolean again = talk.delete(message, DELETED_AT.plusSeconds(1));

        assertThat(again).isFalse();
        assertThat(talk.stored(message).deletion().map(Deletion::at)).contains(DELETED_AT);
    }

    @InEveryConversation
    default void a_restored_message_is_as_it_was(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ben, "secret");
        talk.delete(message);

        boolean restored = talk.restore(message);
        boolean again = talk.restore(message);

        assertThat(restored).isTrue();
        assertThat(again).isFalse();
        assertThat(talk.stored(message)).isEqualTo(message);
    }

    @InEveryConversation
    default void a_deletion_may_be_nobodys(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ben, "secret");
        Deletion nobodys = new Deletion(DELETED_AT, Optional.empty());

        talk.world.change(stored -> {
            talk.lock(stored);
            stored.softDeletions().delete(new Deletable.OfMessage(message), nobodys);
        });

        assertThat(talk.stored(message).deletion()).contains(nobodys);
    }

    @Test
    default void a_channel_is_deleted_and_restored_as_it_was() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.privateChannel(world.newWorkspace(), "engines"));
        Deletable what = new Deletable.OfChannel(channel.id());
        Deletion deletion = new Deletion(DELETED_AT, Optional.of(world.newPerson()));

        boolean deleted = delete(world, what, deletion);
        boolean deletedAgain = delete(world, what, new Deletion(DELETED_AT.plusSeconds(1), Optional.empty()));
        Optional<Deletion> meanwhile = find(world, channel).deletion();
        boolean restored = restore(world, what);
        boolean restoredAgain = restore(world, what);

        assertThat(deleted).isTrue();
        assertThat(deletedAgain).isFalse();
        assertThat(meanwhile).contains(deletion);
        assertThat(restored).isTrue();
        assertThat(restoredAgain).isFalse();
        assertThat(find(world, channel)).isEqualTo(channel);
    }

    @Test
    default void a_channel_whose_name_is_in_use_by_now_is_not_restored() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Deletable what = new Deletable.OfChannel(channel.id());
        Deletion deletion = new Deletion(DELETED_AT, Optional.empty());
        delete(world, what, deletion);
        Channel successor = world.add(world.samples.publicChannel(channel.workspace(), "engines"));

        Refused.withConflict("channel_name_taken", () -> restore(world, what));

        assertThat(find(world, channel).deletion()).contains(deletion);
        assertThat(find(world, successor)).isEqualTo(successor);
    }

    @Test
    default void a_deleted_channel_comes_back_under_another_name() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.publicChannel(world.newWorkspace(), "engines"));
        Deletable what = new Deletable.OfChannel(channel.id());
        delete(world, what, new Deletion(DELETED_AT, Optional.empty()));
        world.add(world.samples.publicChannel(channel.workspace(), "engines"));
        Channel renamed = channel.renamed(new ChannelName("old-engines"));

        boolean restored = world.write(stored -> {
            stored.channels().update(renamed);
            return stored.softDeletions().restore(what);
        });

        assertThat(restored).isTrue();
        assertThat(find(world, channel)).isEqualTo(renamed);
    }

    @Test
    default void a_deleted_channel_may_take_a_name_in_use_as_long_as_it_is_deleted() {
        World world = new World(transactions());
        Channel channel = world.add(world.samples.publicChannel(world.newWorkspace(), "gears"));
        Channel owner = world.add(world.samples.publicChannel(channel.workspace(), "engines"));
        delete(world, new Deletable.OfChannel(channel.id()), new Deletion(DELETED_AT, Optional.empty()));

        world.change(stored -> stored.channels().update(channel.renamed(owner.name())));

        assertThat(world.list(stored -> stored.channels().findByNames(owner.workspace(), Set.of(owner.name()))))
                .containsExactly(owner);
    }

    @Test
    default void a_workspace_is_deleted_and_restored_as_it_was() {
        World world = new World(transactions());
        Workspace workspace = world.add(world.samples.workspace("Engines").held(true));
        Deletable what = new Deletable.OfWorkspace(workspace.id());
        Deletion deletion = new Deletion(DELETED_AT, Optional.of(world.newPerson()));

        boolean deleted = delete(world, what, deletion);
        boolean deletedAgain = delete(world, what, new Deletion(DELETED_AT.plusSeconds(1), Optional.empty()));
        Optional<Workspace> meanwhile = world.find(stored -> stored.workspaces().find(workspace.id()));
        boolean restored = restore(world, what);
        boolean restoredAgain = restore(world, what);

        assertThat(deleted).isTrue();
        assertThat(deletedAgain).isFalse();
        assertThat(meanwhile.flatMap(Workspace::deletion)).contains(deletion);
        assertThat(restored).isTrue();
        assertThat(restoredAgain).isFalse();
        assertThat(world.find(stored -> stored.workspaces().find(workspace.id())))
                .contains(workspace);
    }

    private static boolean delete(World world, Deletable what, Deletion deletion) {
        return world.write(stored -> stored.softDeletions().delete(what, deletion));
    }

    private static boolean restore(World world, Deletable what) {
        return world.write(stored -> stored.softDeletions().restore(what));
    }

    private static Channel find(World world, Channel channel) {
        return world.read(stored -> stored.channels().find(channel.id()).orElseThrow());
    }
}
