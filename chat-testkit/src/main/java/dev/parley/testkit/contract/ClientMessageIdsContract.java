package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Sending again posts nothing twice. */
public interface ClientMessageIdsContract extends AdapterContract {
    @InEveryConversation
    default void a_message_is_found_by_its_author_and_client_id(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ClientMessageId id = new ClientMessageId(talk.world.newName("client"));

        Message message = sent(talk, talk.ada, id);

        assertThat(find(talk, talk.ada, id)).contains(message);
        assertThat(find(talk, talk.ben, id)).isEmpty();
        assertThat(find(talk, talk.ada, new ClientMessageId(id.value() + "x"))).isEmpty();
    }

    @InEveryConversation
    default void an_author_uses_a_client_id_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ClientMessageId id = new ClientMessageId(talk.world.newName("client"));
        Message message = sent(talk, talk.ada, id);

        takenEverywhere(talk, id);

        assertThat(find(talk, talk.ada, id)).contains(message);
    }

    @InEveryConversation
    default void a_client_id_stays_used_when_its_message_is_deleted(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ClientMessageId id = new ClientMessageId(talk.world.newName("client"));
        talk.delete(sent(talk, talk.ada, id));

        takenEverywhere(talk, id);

        assertThat(find(talk, talk.ada, id)).isPresent();
    }

    /** In this conversation, and in others of both kinds. */
    private static void takenEverywhere(Conversation talk, ClientMessageId id) {
        List<Conversation> everywhere =
                List.of(talk, talk.another(ConversationKind.CHANNEL), talk.another(ConversationKind.DIRECT_MESSAGE));
        for (Conversation place : everywhere) {
            List<Instant> before = place.world.list(stored -> stored.messages().instants(place.id));

            Refused.withConflict("client_message_id_taken", () -> sent(place, talk.ada, id));

            assertThat(place.world.list(stored -> stored.messages().instants(place.id)))
                    .isEqualTo(before);
        }
    }

    @InEveryConversation
    default void two_authors_may_use_the_same_client_id(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ClientMessageId id = new ClientMessageId(talk.world.newName("client"));

        Message adas = sent(talk, talk.ada, id);
        Message bens = sent(talk, talk.ben, id);

        assertThat(find(talk, talk.ada, id)).contains(adas);
        assertThat(find(talk, talk.ben, id)).contains(bens);
    }

    @InEveryConversation
    default void a_client_id_twice_in_a_batch_is_refused(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Optional<ClientMessageId> id = Optional.of(new ClientMessageId(talk.world.newName("client")));
        Instant at = talk.world.now();

        Refused.withConflict(
                "client_message_id_taken",
                () -> talk.world.change(stored -> {
                    talk.lock(stored);
                    stored.messages()
                            .append(List.of(
                                    NewMessage.posted(talk.id, talk.ada, new Content("one"), at)
                                            .sentAs(id),
                                    NewMessage.posted(talk.id, talk.ada, new Content("two"), at.plusSeconds(1))
                                            .sentAs(id)));
                }));

        assertThat(talk.shown()).isEmpty();
    }

    @InEveryConversation
    default void client_ids_are_told_apart_byte_for_byte(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        String stem = talk.world.newName("client");
        List<String> alike = List.of("\u00e9", "e\u0301", "\u00c9", "e", "%", "_", " ", "\\");

        List<Message> messages = alike.stream()
                .map(end -> sent(talk, talk.ada, new ClientMessageId(stem + end)))
                .toList();

        for (int i = 0; i < alike.size(); i++) {
            assertThat(find(talk, talk.ada, new ClientMessageId(stem + alike.get(i))))
                    .contains(messages.get(i));
        }
    }

    private static Message sent(Conversation talk, UserId author, ClientMessageId id) {
        return talk.post(author, "sent", draft -> draft.sentAs(Optional.of(id)));
    }

    private static Optional<Message> find(Conversation talk, UserId author, ClientMessageId id) {
        return talk.world.find(stored -> stored.messages().findByClientId(author, id));
    }
}
