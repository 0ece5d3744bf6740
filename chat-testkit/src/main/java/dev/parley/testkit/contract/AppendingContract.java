package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;

/** What cannot be appended, and leaves nothing behind when somebody tries. */
public interface AppendingContract extends AdapterContract {
    @InEveryConversation
    default void an_instant_that_is_not_later_than_the_newest_is_refused(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant newest = talk.post(talk.ada, "newest").createdAt();

        refused(talk, draft(talk, newest));
        refused(talk, draft(talk, newest.minusNanos(1_000)));

        assertThat(append(talk, draft(talk, newest.plusNanos(1_000)))).hasSize(1);
    }

    @InEveryConversation
    default void an_instant_of_a_deleted_message_or_a_reply_is_in_use_too(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ben);
        talk.delete(reply);

        refused(talk, draft(talk, reply.createdAt()));
    }

    @InEveryConversation
    default void instants_rise_strictly_within_a_batch(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant first = talk.world.now();

        refused(talk, draft(talk, first), draft(talk, first));
        refused(talk, draft(talk, first), draft(talk, first.minusNanos(1_000)));
    }

    @InEveryConversation
    default void another_conversation_may_have_the_same_instants(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = Conversation.in(transactions(), kind);
        Instant at = talk.post(talk.ada, "here").createdAt();

        assertThat(append(other, draft(other, at))).hasSize(1);
    }

    @InEveryConversation
    default void a_parent_is_in_the_same_conversation(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation channel = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation direct = Conversation.in(transactions(), ConversationKind.DIRECT_MESSAGE);

        for (Conversation elsewhere : List.of(channel, direct)) {
            Message root = elsewhere.post(elsewhere.ada, "root");
            refused(talk, draft(talk, talk.world.now()).replyingTo(root.id(), false));
        }

        assertThat(talk.shown()).isEmpty();
    }

    @InEveryConversation
    default void a_parent_is_a_root_that_exists(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ben);
        NewMessage later = draft(talk, reply.createdAt().plusSeconds(1));

        refused(talk, later.replyingTo(reply.id(), false));
        refused(talk, later.replyingTo(new MessageId(reply.id().value() + 1_000_000), false));

        assertThat(talk.thread(root).replyCount()).isEqualTo(1);
    }

    @InEveryConversation
    default void a_deleted_root_can_be_replied_to(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        talk.delete(root);

        talk.reply(root, talk.ben);

        assertThat(talk.thread(root).replyCount()).isEqualTo(1);
    }

    @InEveryConversation
    default void a_batch_belongs_to_one_conversation(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = Conversation.in(transactions(), kind);
        Instant at = talk.world.now();

        refused(talk, draft(talk, at), draft(other, at.plusSeconds(1)));

        assertThat(other.shown()).isEmpty();
    }

    @InEveryConversation
    default void a_batch_is_stored_as_a_whole_or_not_at_all(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Instant at = talk.world.now();
        NewMessage orphan = draft(talk, at.plusSeconds(2)).replyingTo(new MessageId(Long.MAX_VALUE - 1), false);

        refused(talk, draft(talk, at), draft(talk, at.plusSeconds(1)), orphan);

        assertThat(talk.world.list(stored -> stored.messages().instants(talk.id)))
                .isEmpty();
    }

    @InEveryConversation
    default void an_author_exists_and_only_replies_are_also_shown(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        UserId nobody = new UserId(talk.world.newId());
        NewMessage nobodys = NewMessage.posted(talk.id, nobody, new Content("Hello?"), talk.world.now());
        NewMessage root = draft(talk, talk.world.now());
        NewMessage shown = new NewMessage(
                root.conversation(),
                root.author(),
                root.kind(),
                root.content(),
                root.mentions(),
                root.wide(),
                root.parent(),
                true,
                root.clientId(),
                root.createdAt(),
                root.editedAt(),
                root.deletion());

        Refused.asFault(() -> append(talk, nobodys));
        Refused.asFault(() -> append(talk, shown));

        assertThat(talk.shown()).isEmpty();
    }

    private static void refused(Conversation talk, NewMessage... batch) {
        List<Instant> before = talk.world.list(stored -> stored.messages().instants(talk.id));

        assertThatIllegalArgumentException().isThrownBy(() -> append(talk, batch));

        assertThat(talk.world.list(stored -> stored.messages().instants(talk.id)))
                .isEqualTo(before);
    }

    private static NewMessage draft(Conversation talk, Instant at) {
        return NewMessage.posted(talk.id, talk.ada, new Content("a draft"), at);
    }

    private static List<Message> append(Conversation talk, NewMessage... batch) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.messages().append(List.of(batch));
        });
    }
}
