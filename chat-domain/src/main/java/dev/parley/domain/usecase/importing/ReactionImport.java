package dev.parley.domain.usecase.importing;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.user.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the reactions of an export into ours. Exports do not say when somebody reacted, so it was at once. */
final class ReactionImport {
    /** As for everybody who reacts here. */
    private static final int MOST_EMOJI = 50;

    private final ImportStep step;

    ReactionImport(ImportStep step) {
        this.step = step;
    }

    List<Reaction> to(MessageId id, ImportedMessage message) {
        List<Reaction> reactions = new ArrayList<>();
        Set<Emoji> used = new HashSet<>();
        for (ImportedReaction reaction : message.reactions()) {
            Optional<Emoji> emoji = emoji(reaction, message.origin());
            if (emoji.isPresent() && !used.contains(emoji.get()) && used.size() == MOST_EMOJI) {
                skip(reaction, "a message has at most " + MOST_EMOJI + " different ones", message.origin());
            } else if (emoji.isPresent()) {
                used.add(emoji.get());
                reaction.users()
                        .forEach(user -> by(user, message.origin())
                                .ifPresent(who -> reactions.add(new Reaction(id, who, emoji.get(), message.at()))));
            }
        }
        return reactions;
    }

    private Optional<UserId> by(ExternalId external, Origin origin) {
        Optional<UserId> user = step.people().find(external);
        if (user.isEmpty()) {
            step.ledger()
                    .skipped(ItemKind.REACTION, "by a user who is not in the export", origin + " (" + external + ")");
        }
        return user;
    }

    private Optional<Emoji> emoji(ImportedReaction reaction, Origin origin) {
        try {
            return Optional.of(new Emoji(reaction.emoji()));
        } catch (InvalidInput notAnEmoji) {
            skip(reaction, "what stands for the emoji is none", origin);
            return Optional.empty();
        }
    }

    private void skip(ImportedReaction reaction, String reason, Origin origin) {
        reaction.users().forEach(user -> step.ledger().skipped(ItemKind.REACTION, reason, origin));
    }
}
