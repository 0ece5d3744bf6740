package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.UserId;
import java.util.List;

/** How far somebody has read. */
public interface ReadMarkersContract extends AdapterContract {
    @InEveryConversation
    default void a_marker_moves_forward_and_never_back_by_itself(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 3);

        assertThat(marker(talk, talk.ben)).isEqualTo(MessageId.NONE);
        assertThat(advance(talk, messages.get(1))).isTrue();
        assertThat(marker(talk, talk.ben)).isEqualTo(messages.get(1).id());
        assertThat(advance(talk, messages.get(1))).isFalse();
        assertThat(advance(talk, messages.get(0))).isFalse();
        assertThat(marker(talk, talk.ben)).isEqualTo(messages.get(1).id());
        assertThat(advance(talk, messages.get(2))).isTrue();
        assertThat(marker(talk, talk.ben)).isEqualTo(messages.get(2).id());
    }

    @InEveryConversation
    default void a_marker_moves_back_when_it_is_rewound(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 3);
        advance(talk, messages.get(2));

        assertThat(rewind(talk, messages.get(0))).isTrue();
        assertThat(rewind(talk, messages.get(0))).isFalse();

        assertThat(marker(talk, talk.ben)).isEqualTo(messages.get(0).id());
        assertThat(talk.unread(talk.ben).messages()).isEqualTo(2);
        assertThat(advance(talk, messages.get(1))).isTrue();
    }

    @InEveryConversation
    default void rewinding_does_not_move_a_marker_forward(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 3);
        advance(talk, messages.get(0));

        assertThat(rewind(talk, messages.get(2))).isFalse();

        assertThat(marker(talk, talk.ben)).isEqualTo(messages.get(0).id());
    }

    @InEveryConversation
    default void everybody_has_a_marker_of_their_own_in_each_conversation(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        Message message = talk.post(talk.ada, "Hello");

        advance(talk, message);

        assertThat(marker(talk, talk.ada)).isEqualTo(MessageId.NONE);
        assertThat(marker(other, talk.ben)).isEqualTo(MessageId.NONE);
    }

    @InEveryConversation
    default void whoever_is_not_in_a_conversation_has_no_marker(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        UserId stranger = talk.world.newPerson();

        boolean moved = talk.world.write(stored -> stored.readMarkers().advance(talk.id, stranger, message.id()));

        assertThat(moved).isFalse();
        assertThat(marker(talk, stranger)).isEqualTo(MessageId.NONE);
    }

    private static MessageId marker(Conversation talk, UserId user) {
        return talk.world.read(stored -> stored.readMarkers().find(talk.id, user));
    }

    private static boolean advance(Conversation talk, Message message) {
        return talk.world.write(stored -> stored.readMarkers().advance(talk.id, talk.ben, message.id()));
    }

    private static boolean rewind(Conversation talk, Message message) {
        return talk.world.write(stored -> stored.readMarkers().rewind(talk.id, talk.ben, message.id()));
    }
}
