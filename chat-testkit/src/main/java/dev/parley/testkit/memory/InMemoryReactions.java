package dev.parley.testkit.memory;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.Reactions;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

final class InMemoryReactions implements Reactions {
    private final Transaction transaction;

    InMemoryReactions(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<Reaction> add(ConversationId conversation, List<Reaction> batch) {
        State state = transaction.write();
        transaction.requireLock(FeedId.of(conversation));
        batch.forEach(reaction -> requireSound(state, conversation, reaction));
        List<Reaction> added = new ArrayList<>();
        for (Reaction reaction : batch) {
            if (of(reaction.message()).stream().noneMatch(same(reaction.user(), reaction.emoji()))) {
                List<Reaction> all = new ArrayList<>(of(reaction.message()));
                all.add(reaction);
                store(state, reaction.message(), all);
                added.add(reaction);
            }
        }
        return List.copyOf(added);
    }

    @Override
    public boolean remove(ConversationId conversation, MessageId message, UserId user, Emoji emoji) {
        State state = transaction.write();
        transaction.requireLock(FeedId.of(conversation));
        List<Reaction> left =
                of(message).stream().filter(same(user, emoji).negate()).toList();
        boolean removed = left.size() < of(message).size();
        if (removed) {
            store(state, message, left);
        }
        return removed;
    }

    @Override
    public List<ConversationId> placesOf(UserId user) {
        State state = transaction.read();
        return state.reactions
                .values()
                .flatMap(List::stream)
                .filter(reaction -> reaction.user().equals(user))
                .map(reaction -> References.message(state, reaction.message()).conversation())
                .distinct()
                .toList();
    }

    @Override
    public Set<Emoji> on(ConversationId conversation, MessageId message) {
        return of(message).stream().map(Reaction::emoji).collect(Collectors.toUnmodifiableSet());
    }

    private static void requireSound(State state, ConversationId conversation, Reaction reaction) {
        References.requireUser(state, reaction.user());
        boolean isHere =
                References.message(state, reaction.message()).conversation().equals(conversation);
        Fault.unless(isHere, "reactions go to messages of the conversation");
    }

    private static Predicate<Reaction> same(UserId user, Emoji emoji) {
        return reaction -> reaction.user().equals(user) && reaction.emoji().equals(emoji);
    }

    private List<Reaction> of(MessageId message) {
        return transaction.read().reactions.find(message).orElse(List.of());
    }

    private static void store(State state, MessageId message, List<Reaction> reactions) {
        state.reactions = state.reactions.with(message, List.copyOf(reactions));
    }
}
