package dev.parley.domain.model.message;

import dev.parley.domain.model.user.User;
import java.util.List;

/**
 * A message as one user sees it, with all that is shown beside it. Reactions are in the order in which their emoji were
 * first used; mentions by ascending user id. A deleted message has neither.
 */
public record MessageView(
        Message message, User author, List<ReactionSummary> reactions, List<User> mentions, ThreadSummary thread) {

    public MessageView {
        message = message.visible();
        reactions = message.isDeleted() ? List.of() : List.copyOf(reactions);
        mentions = message.isDeleted() ? List.of() : List.copyOf(mentions);
    }
}
