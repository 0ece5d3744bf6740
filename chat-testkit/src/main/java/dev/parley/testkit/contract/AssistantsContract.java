package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.assistant.AssistantProfile;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The assistants of workspaces. */
public interface AssistantsContract extends AdapterContract {
    @Test
    default void an_assistant_is_kept_with_all_that_belongs_to_it() {
        World world = new World(transactions());
        AssistantProfile assistant = world.newAssistant(world.newWorkspace());

        assertThat(world.find(stored -> stored.assistants().find(assistant.user())))
                .contains(assistant);
        assertThat(world.find(stored -> stored.assistants().find(new UserId(world.newId()))))
                .isEmpty();
    }

    @Test
    default void instructions_and_model_can_be_changed_and_be_empty() {
        World world = new World(transactions());
        AssistantProfile assistant = world.newAssistant(world.newWorkspace());
        AssistantProfile changed = assistant.set(new Instructions(""), ModelName.USUAL);

        world.change(stored -> stored.assistants().update(changed));

        assertThat(world.find(stored -> stored.assistants().find(assistant.user())))
                .contains(changed);
    }

    @Test
    default void a_user_is_an_assistant_once_and_only_an_assistant_is_changed() {
        World world = new World(transactions());
        AssistantProfile assistant = world.newAssistant(world.newWorkspace());
        AssistantProfile nobody = new AssistantProfile(
                new UserId(world.newId()),
                assistant.workspace(),
                assistant.instructions(),
                assistant.model(),
                world.now());

        Refused.asFault(() -> world.change(stored -> stored.assistants().add(assistant)));
        Refused.asFault(() -> world.change(stored -> stored.assistants().add(nobody)));
        Refused.asFault(() -> world.change(stored -> stored.assistants().update(nobody)));
    }

    @Test
    default void a_workspace_lists_its_own_and_those_that_are_not_active_but_none_that_is_deleted() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        AssistantProfile first = world.newAssistant(workspace);
        AssistantProfile gone = world.newAssistant(workspace);
        AssistantProfile second = world.newAssistant(workspace);
        AssistantProfile third = world.newAssistant(workspace);
        world.newAssistant(world.newWorkspace());
        change(world, second, user -> user.deactivated(world.now()));
        change(world, gone, user -> user.anonymised(world.now()));

        assertThat(of(world, workspace, Optional.empty(), 10)).containsExactly(first, second, third);
        assertThat(of(world, workspace, Optional.of(first.user()), 1)).containsExactly(second);
    }

    @InEveryConversation
    default void a_conversation_has_those_that_are_present(ConversationKind kind) {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        AssistantProfile present = joined(world, workspace);
        AssistantProfile elsewhere = joined(world, workspace);
        ConversationId here = conversation(world, kind, workspace, present);
        conversation(world, kind, workspace, elsewhere);

        assertThat(in(world, here)).containsExactly(present);
    }

    @InEveryConversation
    default void whoever_left_the_workspace_or_is_not_active_is_in_no_conversation(ConversationKind kind) {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        AssistantProfile away = joined(world, workspace);
        AssistantProfile asleep = joined(world, workspace);
        AssistantProfile gone = joined(world, workspace);
        AssistantProfile present = joined(world, workspace);
        ConversationId here = conversation(world, kind, workspace, away, asleep, gone, present);

        world.change(stored -> stored.memberships().leave(workspace, away.user(), world.now()));
        change(world, asleep, user -> user.deactivated(world.now()));
        change(world, gone, user -> user.anonymised(world.now()));

        assertThat(in(world, here)).containsExactly(present);
    }

    @Test
    default void whoever_left_a_channel_is_not_in_it() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        AssistantProfile away = joined(world, workspace);
        ConversationId here = conversation(world, ConversationKind.CHANNEL, workspace, away);

        world.change(stored -> stored.memberships().leave(here, away.user(), world.now()));

        assertThat(in(world, here)).isEmpty();
    }

    @InEveryConversation
    default void a_guest_from_another_workspace_is_nobodys_assistant(ConversationKind kind) {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        AssistantProfile foreign = joined(world, world.newWorkspace());
        world.change(stored ->
                stored.memberships().join(new WorkspaceMember(workspace, foreign.user(), Role.GUEST, world.now())));

        ConversationId here = conversation(world, kind, workspace, foreign);

        assertThat(in(world, here)).isEmpty();
    }

    private static AssistantProfile joined(World world, WorkspaceId workspace) {
        AssistantProfile assistant = world.newAssistant(workspace);
        world.change(stored ->
                stored.memberships().join(new WorkspaceMember(workspace, assistant.user(), Role.GUEST, world.now())));
        return assistant;
    }

    private static ConversationId conversation(
            World world, ConversationKind kind, WorkspaceId workspace, AssistantProfile... members) {
        UserId[] users = List.of(members).stream().map(AssistantProfile::user).toArray(UserId[]::new);
        return switch (kind) {
            case DIRECT_MESSAGE -> world.open(workspace, users).id();
            case CHANNEL -> {
                ConversationId channel = world.newChannel(workspace);
                for (UserId user : users) {
                    world.change(
                            stored -> stored.memberships().join(new ConversationMember(channel, user, world.now())));
                }
                yield channel;
            }
        };
    }

    private static void change(World world, AssistantProfile assistant, UnaryOperator<User> change) {
        world.change(stored -> stored.users()
                .update(change.apply(stored.users().find(assistant.user()).orElseThrow())));
    }

    private static List<AssistantProfile> of(World world, WorkspaceId workspace, Optional<UserId> after, int limit) {
        return world.list(stored -> stored.assistants().of(workspace, after, limit));
    }

    private static List<AssistantProfile> in(World world, ConversationId conversation) {
        return world.list(stored -> stored.assistants().in(conversation));
    }
}
