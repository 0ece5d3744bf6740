package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is appended to a conversation, and found again. */
public interface MessagesContract extends AdapterContract {
    @InEveryConversation
    default void a_message_is_kept_with_all_that_belongs_to_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Instant at = root.createdAt().plusSeconds(1);
        NewMessage draft = new NewMessage(
                talk.id,
                talk.ben,
                MessageKind.NOTICE,
                new Content("joined"),
                Set.of(talk.ada),
                new WideMentions(
                        EnumSet.allOf(WideMention.class),
                        Set.of(new UserGroupId(talk.world.newId())),
                        Set.of(talk.ben)),
                Optional.of(root.id()),
                true,
                Optional.of(new ClientMessageId(talk.world.newName("client"))),
                at,
                Optional.of(at.plusSeconds(2)),
                Optional.of(new Deletion(at.plusSeconds(3), Optional.of(talk.ada))));

        Message stored = append(talk, List.of(draft)).get(0);

        assertThat(stored)
                .isEqualTo(new Message(
                        stored.id(),
                        draft.conversation(),
                        draft.author(),
                        draft.kind(),
                        Optional.of(draft.content()),
                        draft.mentions(),
                        draft.wide(),
                        draft.parent(),
                        true,
                        draft.clientId(),
                        1,
                        at,
                        draft.editedAt(),
                        draft.deletion(),
                        Optional.empty()));
        assertThat(talk.stored(stored)).isEqualTo(stored);
    }

    @InEveryConversation
    default void a_batch_gets_rising_ids_in_the_order_of_the_list(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        List<Message> batch = talk.post(talk.ada, 250);

        assertThat(Conversation.ids(batch)).isSorted().doesNotHaveDuplicates();
        assertThat(batch)
                .extracting(message -> message.content().orElseThrow().value())
                .first()
                .isEqualTo("message 0");
        assertThat(talk.stored(batch.get(249))).isEqualTo(batch.get(249));
    }

    @Test
    default void ids_rise_in_the_order_of_sending_over_a_thousand_posts() {
        Conversation channel = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation direct = channel.another(ConversationKind.DIRECT_MESSAGE);
        List<MessageId> sent = new ArrayList<>();

        while (sent.size() < 1000) {
            sent.addAll(channel.world.write(stored -> List.of(
                    channel.post(stored, channel.ada, "in the channel", draft -> draft)
                            .id(),
                    direct.post(stored, direct.ben, "in the direct message", draft -> draft)
                            .id())));
        }

        assertThat(sent).isSorted().doesNotHaveDuplicates();
    }

    @InEveryConversation
    default void an_id_names_one_message_anywhere(ConversationKind kind) {
        Conversation channel = Conversation.in(transactions(), ConversationKind.CHANNEL);
        Conversation other = Conversation.in(transactions(), kind);

        Message here = channel.post(channel.ada, "here");
        Message there = other.post(other.ada, "there");

        assertThat(here.id()).isNotEqualTo(there.id());
        assertThat(channel.stored(here).conversation()).isEqualTo(channel.id);
        assertThat(channel.stored(there).conversation()).isEqualTo(other.id);
    }

    @InEveryConversation
    default void what_does_not_exist_is_not_found(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        assertThat(talk.world.find(stored -> stored.messages().find(MessageId.NONE)))
                .isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().view(MessageId.NONE, talk.ada)))
                .isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().newest(talk.id))).isEmpty();
        assertThat(talk.world.find(stored -> stored.messages().head(talk.id))).isEmpty();
        assertThat(talk.world.list(stored -> stored.messages().instants(talk.id)))
                .isEmpty();
        assertThat(talk.world.list(stored -> stored.messages().revisions(MessageId.NONE, 0, 10)))
                .isEmpty();
        assertThat(append(talk, List.of())).isEmpty();
    }

    @InEveryConversation
    default void the_newest_may_be_a_reply_or_deleted(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ben);
        Message last = talk.post(talk.ada, "last");

        talk.delete(last);

        assertThat(talk.world.find(stored -> stored.messages().newest(talk.id))).contains(last.createdAt());
        assertThat(talk.world.find(stored -> stored.messages().head(talk.id))).contains(last.id());
        assertThat(talk.world.list(stored -> stored.messages().instants(talk.id)))
                .containsExactly(root.createdAt(), reply.createdAt(), last.createdAt());
    }

    @InEveryConversation
    default void instants_lead_to_the_roots_of_threads(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.reply(root, talk.ben);
        Message deleted = talk.post(talk.ada, "deleted");
        talk.post(talk.ada, "not asked for");
        Message elsewhere = other.post(other.ada, "elsewhere");
        talk.delete(deleted);
        List<Instant> wanted = new ArrayList<>(List.of(
                root.createdAt(),
                reply.createdAt(),
                deleted.createdAt(),
                elsewhere.createdAt().plusSeconds(9)));
        for (int i = 1; i <= 40_000; i++) {
            wanted.add(root.createdAt().minusSeconds(i));
        }

        Map<Instant, MessageId> roots =
                talk.world.read(stored -> stored.messages().rootsAt(talk.id, wanted));

        assertThat(roots)
                .containsOnly(
                        Map.entry(root.createdAt(), root.id()),
                        Map.entry(reply.createdAt(), root.id()),
                        Map.entry(deleted.createdAt(), deleted.id()));
        assertThat(talk.world.<Map<Instant, MessageId>>read(
                        stored -> stored.messages().rootsAt(talk.id, List.of())))
                .isEmpty();
    }

    @InEveryConversation
    default void a_users_messages_are_found_wherever_they_are_until_they_are_purged(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        UserId ada = talk.ada;
        Message first = talk.post(ada, "first");
        Message reply = talk.reply(first, ada);
        talk.post(talk.ben, "not hers");
        Message deleted = talk.post(ada, "deleted");
        Message purged = talk.post(ada, "purged");
        talk.delete(deleted);
        talk.delete(purged);
        talk.purge(purged);

        assertThat(by(talk, ada, MessageId.NONE, 10)).containsExactly(first.id(), reply.id(), deleted.id());
        assertThat(by(talk, ada, MessageId.NONE, 2)).containsExactly(first.id(), reply.id());
        assertThat(by(talk, ada, reply.id(), 10)).containsExactly(deleted.id());
    }

    private static List<MessageId> by(Conversation talk, UserId author, MessageId after, int limit) {
        return Conversation.ids(talk.world.list(stored -> stored.messages().by(author, after, limit)));
    }

    private static List<Message> append(Conversation talk, List<NewMessage> batch) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.messages().append(batch);
        });
    }
}
