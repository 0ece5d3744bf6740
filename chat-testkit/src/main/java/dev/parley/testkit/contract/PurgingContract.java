package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is erased for good, and what a legal hold keeps. */
public interface PurgingContract extends AdapterContract {
    // Others may share the store, and have deleted messages too.
    int PLENTY = 1_000_000;

    @InEveryConversation
    default void a_purged_message_has_nothing_left_of_what_it_said(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "secret", draft -> draft.mentioning(Set.of(talk.ben)));
        editAndReact(talk, message);
        talk.delete(message);

        List<Message> purged = talk.purge(message);

        Message found = talk.stored(message);
        assertThat(Conversation.ids(purged)).containsExactly(message.id());
        assertThat(found.content()).isEmpty();
        assertThat(found.mentions()).isEmpty();
        assertThat(found.purgedAt()).isPresent();
        assertThat(found.deletion()).isPresent();
        assertThat(found.author()).isEqualTo(message.author());
        assertThat(found.createdAt()).isEqualTo(message.createdAt());
        assertThat(talk.world.list(stored -> stored.messages().revisions(message.id(), 0, 10)))
                .isEmpty();
        assertThat(emoji(talk, message)).isEmpty();
    }

    @InEveryConversation
    default void erasing_takes_the_living_and_the_deleted_and_passes_over_the_rest(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message living = talk.post(talk.ada, "living", draft -> draft.mentioning(Set.of(talk.ben)));
        Message deleted = talk.post(talk.ada, "deleted");
        Message purged = talk.post(talk.ada, "purged");
        editAndReact(talk, living);
        talk.delete(deleted);
        talk.delete(purged);
        talk.purge(purged);
        Message before = talk.stored(purged);
        Optional<Deletion> deletion = talk.stored(deleted).deletion();
        Deletion now = new Deletion(talk.world.now(), Optional.of(talk.ben));

        List<Message> erased = erase(talk, now, living, deleted, purged);

        assertThat(Conversation.ids(erased)).containsExactly(living.id(), deleted.id());
        assertThat(talk.stored(living).deletion()).contains(now);
        assertThat(talk.stored(living).content()).isEmpty();
        assertThat(talk.stored(living).mentions()).isEmpty();
        assertThat(talk.world.list(stored -> stored.messages().revisions(living.id(), 0, 10)))
                .isEmpty();
        assertThat(emoji(talk, living)).isEmpty();
        assertThat(talk.stored(deleted).deletion()).isEqualTo(deletion);
        assertThat(talk.stored(deleted).purgedAt()).isPresent();
        assertThat(talk.stored(purged)).isEqualTo(before);
        assertThat(erase(talk, now)).isEmpty();
    }

    @InEveryConversation
    default void what_is_under_a_legal_hold_is_not_erased(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message evidence = talk.post(talk.ada, "evidence");
        holdWorkspace(talk, true);

        assertThat(erase(talk, new Deletion(talk.world.now(), Optional.empty()), evidence))
                .isEmpty();

        assertThat(talk.stored(evidence)).isEqualTo(evidence);
    }

    @InEveryConversation
    default void a_purged_message_cannot_be_restored_nor_deleted_nor_purged_again(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "secret");
        talk.delete(message);
        talk.purge(message);
        Message purged = talk.stored(message);

        assertThat(talk.restore(message)).isFalse();
        assertThat(talk.delete(message)).isFalse();
        assertThat(talk.purge(message)).isEmpty();

        assertThat(talk.stored(message)).isEqualTo(purged);
    }

    @InEveryConversation
    default void what_is_not_deleted_is_passed_over_by_a_purge(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message living = talk.post(talk.ada, "living");
        Message restored = talk.post(talk.ada, "restored");
        Message deleted = talk.post(talk.ada, "deleted");
        talk.delete(restored);
        talk.restore(restored);
        talk.delete(deleted);

        List<Message> purged = talk.purge(living, restored, deleted);

        assertThat(Conversation.ids(purged)).containsExactly(deleted.id());
        assertThat(talk.stored(living)).isEqualTo(living);
        assertThat(talk.stored(restored)).isEqualTo(restored);
        assertThat(talk.purge()).isEmpty();
    }

    @InEveryConversation
    default void only_what_was_deleted_before_an_instant_is_purgeable(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant limit = Instant.parse("2026-03-05T00:00:00.000005Z");
        Message longAgo = talk.post(talk.ada, "long ago");
        Message inTime = talk.post(talk.ada, "in time");
        Message lately = talk.post(talk.ada, "lately");
        Message purged = talk.post(talk.ada, "purged");
        talk.post(talk.ada, "living");
        talk.delete(lately, limit);
        talk.delete(inTime, limit.minusNanos(1_000));
        talk.delete(longAgo, limit.minusSeconds(3600));
        talk.delete(purged, limit.minusSeconds(3600));
        talk.purge(purged);

        assertThat(purgeable(talk, limit)).containsExactly(longAgo.id(), inTime.id());
    }

    @InEveryConversation
    default void as_many_are_purgeable_at_once_as_are_asked_for(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        talk.post(talk.ada, 5).forEach(talk::delete);
        Instant later = Instant.parse("2026-03-09T00:00:00Z");

        List<Message> three = talk.world.list(stored -> stored.softDeletions().findPurgeable(talk.id, later, 3));

        assertThat(three).hasSize(3);
        assertThat(Conversation.ids(three)).isSorted();
    }

    @InEveryConversation
    default void a_workspace_under_a_legal_hold_is_not_purged_until_it_is_lifted(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "evidence");
        talk.delete(message);

        holdWorkspace(talk, true);
        staysWhileHeld(talk, message);

        holdWorkspace(talk, false);
        goesOnceLifted(talk, message);
    }

    @Test
    default void a_channel_under_a_legal_hold_is_not_purged_until_it_is_lifted() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Message message = talk.post(talk.ada, "evidence");
        talk.delete(message);

        holdChannel(talk, true);
        staysWhileHeld(talk, message);

        holdChannel(talk, false);
        goesOnceLifted(talk, message);
    }

    private static void staysWhileHeld(Conversation talk, Message message) {
        assertThat(held(talk, message)).containsExactly(message);
        assertThat(purgeable(talk, Instant.parse("2026-03-09T00:00:00Z"))).isEmpty();
        assertThat(talk.purge(message)).isEmpty();
        assertThat(talk.stored(message).content()).isEqualTo(message.content());
    }

    private static void goesOnceLifted(Conversation talk, Message message) {
        assertThat(held(talk, message)).isEmpty();
        assertThat(purgeable(talk, Instant.parse("2026-03-09T00:00:00Z"))).containsExactly(message.id());
        assertThat(Conversation.ids(talk.purge(message))).containsExactly(message.id());
    }

    @InEveryConversation
    default void a_purged_message_is_forgotten_by_its_clients_id(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ClientMessageId client = new ClientMessageId(talk.world.newName("note-to-self"));
        Message message = talk.post(talk.ada, "secret", draft -> draft.sentAs(Optional.of(client)));
        talk.delete(message);

        talk.purge(message);

        assertThat(talk.stored(message).clientId()).isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().findByClientId(talk.ada, client)))
                .isEmpty();
    }

    @InEveryConversation
    default void somebodys_reactions_are_taken_back_so_many_at_a_time(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "hello");
        react(talk, message, talk.ben, "eyes", "wave", "tada");
        react(talk, message, talk.ada, "wave");

        assertThat(placesOf(talk)).contains(talk.id);
        assertThat(takeBack(talk, 2)).hasSize(2);
        assertThat(takeBack(talk, 2)).hasSize(1);
        assertThat(takeBack(talk, 2)).isEmpty();

        assertThat(placesOf(talk)).doesNotContain(talk.id);
        assertThat(emoji(talk, message)).containsExactly(new Emoji("wave"));
    }

    @InEveryConversation
    default void reactions_under_a_legal_hold_stay(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "hello");
        react(talk, message, talk.ben, "eyes");
        holdWorkspace(talk, true);

        assertThat(takeBack(talk, 10)).isEmpty();

        assertThat(emoji(talk, message)).containsExactly(new Emoji("eyes"));
    }

    private static List<Reaction> takeBack(Conversation talk, int limit) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.softDeletions().takeBack(talk.id, talk.ben, limit);
        });
    }

    private static List<ConversationId> placesOf(Conversation talk) {
        return talk.world.list(stored -> stored.reactions().placesOf(talk.ben));
    }

    private static void react(Conversation talk, Message message, UserId user, String... emoji) {
        talk.world.change(stored -> {
            talk.lock(stored);
            for (String one : emoji) {
                Reaction reaction = new Reaction(message.id(), user, new Emoji(one), message.createdAt());
                stored.reactions().add(talk.id, List.of(reaction));
            }
        });
    }

    @InEveryConversation
    default void one_conversations_hold_is_not_anothers(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        Message evidence = talk.post(talk.ada, "evidence");
        Message gossip = other.post(other.ada, "gossip");

        holdWorkspace(talk, true);

        assertThat(held(talk, gossip, evidence)).containsExactly(evidence);
        assertThat(held(talk)).isEmpty();
    }

    private static List<Message> erase(Conversation talk, Deletion deletion, Message... messages) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.softDeletions().erase(List.of(messages), deletion);
        });
    }

    private static List<MessageId> purgeable(Conversation talk, Instant deletedBefore) {
        return Conversation.ids(
                talk.world.list(stored -> stored.softDeletions().findPurgeable(talk.id, deletedBefore, PLENTY)));
    }

    private static List<Message> held(Conversation talk, Message... messages) {
        return talk.world.list(stored -> stored.softDeletions().held(List.of(messages)));
    }

    private static void holdWorkspace(Conversation talk, boolean hold) {
        talk.world.change(stored -> stored.workspaces().hold(talk.workspace, hold));
    }

    private static void holdChannel(Conversation talk, boolean hold) {
        talk.world.change(stored -> stored.channels().hold((ChannelId) talk.id, hold));
    }

    private static void editAndReact(Conversation talk, Message message) {
        Instant at = message.createdAt().plusSeconds(1);
        Message edited = message.edited(new Content("worse"), Set.of(talk.ada), at);
        talk.world.change(stored -> {
            talk.lock(stored);
            stored.messages().edit(edited, new Revision(message.id(), 1, new Content("secret"), at));
            stored.reactions().add(talk.id, List.of(new Reaction(message.id(), talk.ben, new Emoji("eyes"), at)));
        });
    }

    private static Set<Emoji> emoji(Conversation talk, Message message) {
        return talk.world.read(stored -> stored.reactions().on(talk.id, message.id()));
    }
}
