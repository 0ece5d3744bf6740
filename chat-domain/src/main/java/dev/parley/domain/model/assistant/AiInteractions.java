package dev.parley.domain.model.assistant;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All questions to assistants, with what became of them: a queue of those that wait, and a record of the others. */
public interface AiInteractions {
    /** False, and nothing changes, when the message is a question to this assistant already. */
    boolean add(AiInteraction asked);

    /** How many are waiting or under way. */
    int countOpen(WorkspaceId workspace);

    /** How many of those somebody has asked. */
    int countOpen(WorkspaceId workspace, UserId asker);

    /**
     * Takes up one that is waiting, or that somebody had for longer than was said; nobody else gets it before the given
     * instant. Workspaces in which fewer are under way come first, then what is older. Passed over: conversations in
     * which another one is under way, as far as that is committed.
     */
    Optional<AiInteraction> take(Instant now, Instant until);

    /** Lets others take up one that was taken; false, and nothing changes, when somebody else has it or it has ended. */
    boolean putBack(AiInteraction taken);

    /**
     * Ends one that is open; false, and nothing changes, when it has ended. Content of which a message has been purged is
     * not kept. Writers hold the conversation's feed.
     */
    boolean end(AiInteraction ended);

    /** Newest first, before the given one. Content is left out while one of its messages is deleted. */
    List<AiInteraction> of(WorkspaceId workspace, Filter filter, Optional<AiInteractionId> before, int limit);

    /** Those that were written down before the instant, oldest first. */
    List<AiInteractionId> old(ConversationId conversation, Instant before, int limit);

    /** For good, whatever became of them. */
    void remove(List<AiInteractionId> interactions);

    /** Which ones. */
    record Filter(Optional<UserId> assistant, Optional<AiOutcome> outcome) {
        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty());

        public boolean fits(AiInteraction interaction) {
            return assistant.filter(a -> !a.equals(interaction.assistant())).isEmpty()
                    && outcome.filter(o -> o != interaction.outcome()).isEmpty();
        }
    }
}
