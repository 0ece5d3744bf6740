package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.store.Repositories;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two who write the same at once, holding the conversation's feed as writers do. */
public interface RacesInConversationsContract extends AdapterContract {
    @InEveryConversation
    default void the_first_two_replies_at_once_are_both_in_the_thread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<UserId> authors = List.of(talk.ada, talk.ben);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Message root = talk.post(talk.ada, "root");

            List<Message> replies = new ArrayList<>(Race.answers(Duel.of(
                    this,
                    talk.world,
                    (stored, i) ->
                            talk.post(stored, authors.get(i), "first!", draft -> draft.replyingTo(root.id(), false)))));

            List<MessageId> ids = Conversation.ids(replies);
            assertThat(Conversation.ids(talk.replies(root, PageRequest.oldest(10))))
                    .isSorted()
                    .containsExactlyInAnyOrderElementsOf(ids);
            assertThat(talk.thread(root).replyCount()).isEqualTo(2);
            assertThat(replies).extracting(Message::createdAt).doesNotHaveDuplicates();
        }
    }

    @InEveryConversation
    default void many_who_post_at_once_are_stored_in_the_order_of_their_instants(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        var outcomes = Race.between(
                16,
                i -> IntStream.range(0, 10)
                        .mapToObj(n -> talk.post(i % 2 == 0 ? talk.ada : talk.ben, "post " + n))
                        .toList());

        List<Message> timeline = talk.timeline(PageRequest.oldest(PageRequest.MOST)).oldestFirst().stream()
                .map(view -> view.message())
                .toList();
        Race.answers(outcomes);
        assertThat(timeline).hasSize(160);
        assertThat(timeline).extracting(Message::createdAt).isSorted().doesNotHaveDuplicates();
    }

    @InEveryConversation
    default void a_message_that_is_sent_twice_at_once_is_stored_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Optional<ClientMessageId> client = Optional.of(new ClientMessageId(talk.world.newName("client")));

            var outcomes = Duel.of(
                    this,
                    talk.world,
                    (stored, i) -> talk.post(stored, talk.ada, "again", draft -> draft.sentAs(client)));

            Duel.oneWins("client_message_id_taken", outcomes);
        }
        assertThat(talk.shown()).hasSize(Duel.ROUNDS);
    }

    @InEveryConversation
    default void a_reaction_that_is_added_and_removed_twice_at_once_counts_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Message message = talk.post(talk.ada, "Hello");
            Reaction eyes = new Reaction(message.id(), talk.ben, new Emoji("eyes"), talk.world.now());

            List<Integer> added = Race.answers(Duel.of(this, talk.world, (stored, i) -> {
                talk.lock(stored);
                return stored.reactions().add(talk.id, List.of(eyes)).size();
            }));
            List<Boolean> removed = Race.answers(Duel.of(this, talk.world, (stored, i) -> {
                talk.lock(stored);
                return stored.reactions().remove(talk.id, message.id(), talk.ben, eyes.emoji());
            }));

            assertThat(added).containsExactlyInAnyOrder(1, 0);
            assertThat(removed).containsExactlyInAnyOrder(true, false);
        }
    }

    @InEveryConversation
    default void deleting_and_restoring_twice_at_once_happens_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        for (int round = 0; round < Duel.ROUNDS; round++) {
            Message message = talk.post(talk.ada, "Hello");
            Deletable what = new Deletable.OfMessage(message);
            List<Deletion> deletions = List.of(
                    new Deletion(talk.world.now(), Optional.of(talk.ada)),
                    new Deletion(talk.world.now().plusSeconds(1), Optional.of(talk.ben)));

            List<Boolean> deleted = Race.answers(
                    Duel.of(this, talk.world, (stored, i) -> delete(talk, stored, what, deletions.get(i))));
            Optional<Deletion> kept = talk.stored(message).deletion();
            List<Boolean> restored = Race.answers(Duel.of(this, talk.world, (stored, i) -> {
                talk.lock(stored);
                return stored.softDeletions().restore(what);
            }));

            assertThat(deleted).containsExactlyInAnyOrder(true, false);
            assertThat(kept).contains(deletions.get(deleted.indexOf(true)));
            assertThat(restored).containsExactlyInAnyOrder(true, false);
        }
    }

    private static boolean delete(Conversation talk, Repositories stored, Deletable what, Deletion deletion) {
        talk.lock(stored);
        return stored.softDeletions().delete(what, deletion);
    }

    @InEveryConversation
    default void a_marker_that_several_devices_move_at_once_ends_at_the_furthest(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 16);

        var outcomes = Race.between(
                16,
                i -> talk.world.write(stored -> stored.readMarkers()
                        .advance(talk.id, talk.ben, messages.get((i * 7) % 16).id())));

        Race.answers(outcomes);
        assertThat(talk.world.<MessageId>read(stored -> stored.readMarkers().find(talk.id, talk.ben)))
                .isEqualTo(messages.get(15).id());
    }
}
