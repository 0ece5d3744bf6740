package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reactions; adding and removing can be repeated. */
public interface ReactionsContract extends AdapterContract {
    @InEveryConversation
    default void reacting_twice_counts_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        Reaction eyes = reaction(message, talk.ben, "eyes");

        List<Reaction> first = add(talk, eyes);
        List<Reaction> again = add(talk, new Reaction(eyes.message(), eyes.user(), eyes.emoji(), talk.world.now()));

        assertThat(first).containsExactly(eyes);
        assertThat(again).isEmpty();
        assertThat(summaries(talk, message)).containsExactly(new ReactionSummary(eyes.emoji(), 1, false));
    }

    @InEveryConversation
    default void a_batch_gives_those_that_are_new(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message one = talk.post(talk.ada, "one");
        Message two = talk.post(talk.ada, "two");
        Reaction known = reaction(one, talk.ada, "eyes");
        add(talk, known);
        Reaction bens = reaction(one, talk.ben, "eyes");
        Reaction other = reaction(two, talk.ada, "eyes");

        List<Reaction> added = add(talk, known, bens, other, bens);

        assertThat(added).containsExactlyInAnyOrder(bens, other);
        assertThat(summaries(talk, one)).containsExactly(new ReactionSummary(bens.emoji(), 2, true));
        assertThat(summaries(talk, two)).containsExactly(new ReactionSummary(bens.emoji(), 1, true));
        assertThat(add(talk)).isEmpty();
    }

    @InEveryConversation
    default void a_reaction_is_removed_once_and_can_be_added_again(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        Reaction eyes = reaction(message, talk.ben, "eyes");
        add(talk, eyes, reaction(message, talk.ada, "eyes"), reaction(message, talk.ben, "tada"));

        boolean removed = remove(talk, eyes);
        boolean removedAgain = remove(talk, eyes);

        assertThat(removed).isTrue();
        assertThat(removedAgain).isFalse();
        assertThat(summaries(talk, message))
                .containsExactlyInAnyOrder(
                        new ReactionSummary(new Emoji("eyes"), 1, true),
                        new ReactionSummary(new Emoji("tada"), 1, false));
        assertThat(add(talk, eyes)).containsExactly(eyes);
    }

    @InEveryConversation
    default void an_emoji_that_nobody_uses_any_more_is_not_shown(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        Reaction eyes = reaction(message, talk.ben, "eyes");
        add(talk, eyes);

        remove(talk, eyes);

        assertThat(summaries(talk, message)).isEmpty();
        assertThat(on(talk, message)).isEmpty();
    }

    @InEveryConversation
    default void emoji_are_told_apart_byte_for_byte(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        Set<String> alike = Set.of(
                "+1",
                "+1::skin-tone-2",
                "thumbsup",
                "Thumbsup",
                "\u2764",
                "\u2764\ufe0f",
                "\u00e9",
                "e\u0301",
                "\ud83d\udc4d",
                "\ud83d\udc4d\ud83c\udffb",
                "%",
                "_");

        alike.forEach(emoji -> add(talk, reaction(message, talk.ben, emoji)));
        boolean removed = remove(talk, reaction(message, talk.ben, "\u2764"));

        assertThat(removed).isTrue();
        assertThat(on(talk, message))
                .hasSize(alike.size() - 1)
                .contains("\u2764\ufe0f")
                .doesNotContain("\u2764");
        assertThat(summaries(talk, message))
                .hasSize(alike.size() - 1)
                .allSatisfy(summary -> assertThat(summary.count()).isEqualTo(1));
    }

    @InEveryConversation
    default void reactions_stay_with_their_message(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        Message other = talk.post(talk.ada, "other");
        add(talk, reaction(message, talk.ben, "eyes"));

        assertThat(on(talk, message)).containsExactly("eyes");
        assertThat(on(talk, other)).isEmpty();
        assertThat(remove(talk, reaction(other, talk.ben, "eyes"))).isFalse();
        assertThat(remove(talk, reaction(message, talk.ada, "eyes"))).isFalse();
    }

    @InEveryConversation
    default void reactions_of_a_deleted_message_come_back_with_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");
        add(talk, reaction(message, talk.ben, "eyes"));

        talk.delete(message);
        List<ReactionSummary> meanwhile = summaries(talk, message);
        talk.restore(message);

        assertThat(meanwhile).isEmpty();
        assertThat(summaries(talk, message)).containsExactly(new ReactionSummary(new Emoji("eyes"), 1, false));
    }

    @InEveryConversation
    default void only_those_who_exist_react(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "Hello");

        Refused.asFault(() -> add(talk, reaction(message, new UserId(talk.world.newId()), "eyes")));

        assertThat(on(talk, message)).isEmpty();
    }

    private static Reaction reaction(Message message, UserId user, String emoji) {
        return new Reaction(
                message.id(), user, new Emoji(emoji), message.createdAt().plusSeconds(1));
    }

    private static List<Reaction> add(Conversation talk, Reaction... batch) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.reactions().add(talk.id, List.of(batch));
        });
    }

    private static boolean remove(Conversation talk, Reaction reaction) {
        return talk.world.write(stored -> {
            talk.lock(stored);
            return stored.reactions().remove(talk.id, reaction.message(), reaction.user(), reaction.emoji());
        });
    }

    private static Set<String> on(Conversation talk, Message message) {
        Set<Emoji> emoji = talk.world.read(stored -> stored.reactions().on(talk.id, message.id()));
        return emoji.stream().map(Emoji::value).collect(Collectors.toSet());
    }

    private static List<ReactionSummary> summaries(Conversation talk, Message message) {
        return talk.world.read(stored ->
                stored.messages().view(message.id(), talk.ada).orElseThrow().reactions());
    }
}
