package dev.parley.testkit.memory;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.assistant.Assistants;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;

final class InMemoryAssistants implements Assistants {
    private final Transaction transaction;

    InMemoryAssistants(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public void add(AssistantProfile assistant) {
        State state = transaction.write();
        References.requireUser(state, assistant.user());
        References.requireWorkspace(state, assistant.workspace());
        Fault.unless(!state.assistants.has(assistant.user()), "every assistant has a user of its own");
        state.assistants = state.assistants.with(assistant.user(), assistant);
    }

    @Override
    public void update(AssistantProfile assistant) {
        State state = transaction.write();
        AssistantProfile before = References.required(find(assistant.user()), "assistant", assistant.user());
        state.assistants =
                state.assistants.with(assistant.user(), before.set(assistant.instructions(), assistant.model()));
    }

    @Override
    public Optional<AssistantProfile> find(UserId id) {
        return transaction.read().assistants.find(id);
    }

    @Override
    public List<AssistantProfile> of(WorkspaceId workspace, Optional<UserId> after, int limit) {
        State state = transaction.read();
        return state.assistants
                .after(after)
                .filter(assistant -> assistant.workspace().equals(workspace))
                .filter(assistant -> user(state, assistant).deletedAt().isEmpty())
                .limit(limit)
                .toList();
    }

    @Override
    public List<AssistantProfile> in(ConversationId conversation) {
        State state = transaction.read();
        Optional<WorkspaceId> home = workspace(state, conversation);
        return state.assistants
                .values()
                .filter(assistant -> home.filter(assistant.workspace()::equals).isPresent())
                .filter(assistant -> user(state, assistant).isActive())
                .filter(assistant -> isPresent(assistant, conversation))
                .toList();
    }

    private boolean isPresent(AssistantProfile assistant, ConversationId conversation) {
        InMemoryMemberships memberships = new InMemoryMemberships(transaction);
        return memberships.find(conversation, assistant.user()).isPresent()
                && memberships.find(assistant.workspace(), assistant.user()).isPresent();
    }

    private static User user(State state, AssistantProfile assistant) {
        return References.account(state, assistant.user()).user();
    }

    private static Optional<WorkspaceId> workspace(State state, ConversationId id) {
        return switch (id) {
            case ChannelId channel -> state.channels.find(channel).map(Channel::workspace);
            case DirectMessageChannelId direct ->
                state.directMessages.find(direct).map(DirectMessageChannel::workspace);
        };
    }
}
