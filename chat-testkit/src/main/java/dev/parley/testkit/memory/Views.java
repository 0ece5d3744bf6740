package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts beside a message what one viewer sees there. */
final class Views {
    private final State state;
    private final UserId viewer;

    Views(State state, UserId viewer) {
        this.state = state;
        this.viewer = viewer;
    }

    MessageView of(Message message) {
        User author = References.account(state, message.author()).user();
        MessageLog log = References.log(state, message.conversation());
        return new MessageView(message, author, reactions(message), mentions(message), log.thread(message.id()));
    }

    private List<User> mentions(Message message) {
        return message.mentions().stream()
                .sorted(Order.USERS)
                .flatMap(id -> state.accounts.find(id).stream())
                .map(Account::user)
                .toList();
    }

    private List<ReactionSummary> reactions(Message message) {
        Map<Emoji, List<Reaction>> byEmoji = state.reactions.find(message.id()).orElse(List.of()).stream()
                .sorted(Comparator.comparing(Reaction::createdAt))
                .collect(Collectors.groupingBy(Reaction::emoji, LinkedHashMap::new, Collectors.toList()));
        return byEmoji.entrySet().stream()
                .map(entry -> new ReactionSummary(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().anyMatch(one -> one.user().equals(viewer))))
                .toList();
    }
}
