package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.message.ThreadSummary;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What is shown beside a message, alike wherever it is shown. */
public interface MessageViewsContract extends AdapterContract {
    @InEveryConversation
    default void a_view_shows_author_reactions_mentions_and_thread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root", draft -> draft.mentioning(Set.of(talk.ben, talk.ada)));
        Message reply = talk.replyShown(root, talk.ben);
        react(talk, root, talk.ben, "tada", 1);
        react(talk, root, talk.ben, "eyes", 2);
        react(talk, root, talk.ada, "eyes", 3);

        MessageView view = view(talk, root, talk.ada);

        assertThat(view.message()).isEqualTo(root);
        assertThat(view.author()).isEqualTo(user(talk, talk.ada));
        assertThat(view.mentions()).containsExactly(user(talk, talk.ada), user(talk, talk.ben));
        assertThat(view.reactions())
                .containsExactly(
                        new ReactionSummary(new Emoji("tada"), 1, false),
                        new ReactionSummary(new Emoji("eyes"), 2, true));
        assertThat(view.thread()).isEqualTo(new ThreadSummary(1, Optional.of(reply.createdAt())));
    }

    @InEveryConversation
    default void pages_show_the_same_as_a_single_view(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root", draft -> draft.mentioning(Set.of(talk.ben)));
        Message reply = talk.post(
                talk.ben, "reply", draft -> draft.replyingTo(root.id(), true).mentioning(Set.of(talk.ada, talk.ben)));
        react(talk, root, talk.ben, "tada", 1);
        react(talk, reply, talk.ada, "eyes", 2);

        List<MessageView> timeline = talk.timeline(PageRequest.newest(10)).oldestFirst();
        List<MessageView> replies = talk.replies(root, PageRequest.newest(10)).oldestFirst();

        assertThat(timeline).containsExactly(view(talk, root, talk.ada), view(talk, reply, talk.ada));
        assertThat(replies).containsExactly(view(talk, reply, talk.ada));
    }

    @InEveryConversation
    default void emoji_are_shown_in_the_order_in_which_they_were_first_used(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "vote");
        List<String> names =
                IntStream.range(0, 12).mapToObj(i -> "n" + (i * 7) % 12).toList();
        for (int i = 0; i < names.size(); i++) {
            react(talk, message, talk.ben, names.get(i), i);
        }
        react(talk, message, talk.ada, names.get(5), 20);

        assertThat(view(talk, message, talk.ben).reactions())
                .extracting(summary -> summary.emoji().value())
                .isEqualTo(names);
    }

    @InEveryConversation
    default void a_reply_and_a_lonely_root_have_no_thread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message lonely = talk.post(talk.ada, "lonely");
        Message reply = talk.reply(root, talk.ben);

        assertThat(view(talk, reply, talk.ada).thread()).isEqualTo(ThreadSummary.NONE);
        assertThat(view(talk, lonely, talk.ada).thread()).isEqualTo(ThreadSummary.NONE);
        assertThat(view(talk, lonely, talk.ada).reactions()).isEmpty();
        assertThat(view(talk, lonely, talk.ada).mentions()).isEmpty();
    }

    @InEveryConversation
    default void of_a_deleted_message_only_that_it_was_is_shown(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "secret", draft -> draft.mentioning(Set.of(talk.ben)));
        Message reply = talk.reply(root, talk.ben);
        react(talk, root, talk.ben, "eyes", 1);

        talk.delete(root);

        MessageView view = view(talk, root, talk.ben);
        assertThat(view.message().deletion()).isEqualTo(talk.stored(root).deletion());
        assertThat(view.message().content()).isEmpty();
        assertThat(view.message().mentions()).isEmpty();
        assertThat(view.mentions()).isEmpty();
        assertThat(view.reactions()).isEmpty();
        assertThat(view.author()).isEqualTo(user(talk, talk.ada));
        assertThat(view.thread()).isEqualTo(new ThreadSummary(1, Optional.of(reply.createdAt())));
        assertThat(talk.stored(root).content()).isEqualTo(root.content());
    }

    @InEveryConversation
    default void people_are_shown_as_they_are_now(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello", draft -> draft.mentioning(Set.of(talk.ben)));
        User ada = user(talk, talk.ada).renamed(new DisplayName("Countess"));
        User ben = user(talk, talk.ben).anonymised(talk.world.now());

        talk.world.change(stored -> {
            stored.users().update(ada);
            stored.users().update(ben);
        });

        assertThat(view(talk, message, talk.ada).author()).isEqualTo(ada);
        assertThat(view(talk, message, talk.ada).mentions()).containsExactly(ben);
    }

    private static MessageView view(Conversation talk, Message message, UserId viewer) {
        return talk.world.read(
                stored -> stored.messages().view(message.id(), viewer).orElseThrow());
    }

    private static User user(Conversation talk, UserId id) {
        return talk.world.read(stored -> stored.users().find(id).orElseThrow());
    }

    private static void react(Conversation talk, Message message, UserId user, String emoji, int second) {
        Instant at = message.createdAt().plusSeconds(second);
        talk.world.change(stored -> {
            talk.lock(stored);
            stored.reactions().add(talk.id, List.of(new Reaction(message.id(), user, new Emoji(emoji), at)));
        });
    }
}
