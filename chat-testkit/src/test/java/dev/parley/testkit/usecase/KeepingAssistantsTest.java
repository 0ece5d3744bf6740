package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.assistant.ModelName;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.PasswordHash;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.assistants.ChangeAssistant;
import dev.parley.domain.usecase.assistants.CreateAssistant;
import dev.parley.domain.usecase.assistants.KeptAssistant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeepingAssistantsTest {
    private final AssistantTeam at = new AssistantTeam();
    private final Team team = at.team;

    @Test
    void an_assistant_is_nobody_to_hand_a_workspace_over_to() {
        Actor hermit = team.register("hermit");
        Workspace cave = team.chat.keepingWorkspaces().found(hermit, new WorkspaceName("Cave"));
        team.chat
                .keepingAssistants()
                .create(
                        hermit,
                        new CreateAssistant(
                                cave.id(),
                                new Username("echo"),
                                Optional.empty(),
                                new Instructions("Repeat."),
                                ModelName.USUAL));

        team.chat.managingMembers().remove(hermit, cave.id(), hermit.user());

        Refused.with("workspace_not_found", () -> team.chat.keepingWorkspaces().find(hermit, cave.id()));
    }

    @Test
    void an_assistant_comes_as_a_guest_that_cannot_log_in() {
        KeptAssistant iris = list().getFirst();

        assertThat(iris.user().kind()).isEqualTo(UserKind.ASSISTANT);
        Optional<PasswordHash> password =
                team.store.read(stored -> stored.users().findPassword(at.iris.user()));
        assertThat(password).isEmpty();
        Optional<WorkspaceMember> member =
                team.store.read(stored -> stored.memberships().find(team.workspace.id(), at.iris.user()));
        assertThat(member.orElseThrow().role()).isEqualTo(Role.GUEST);
        assertThat(team.feed(FeedId.of(at.iris.user()))).contains("user.changed", "member.joined");
    }

    @Test
    void only_admins_keep_assistants_and_what_they_are_told() {
        Refused.with("not_allowed", () -> create(team.ann, "orin"));
        Refused.with(
                "not_allowed",
                () -> team.chat.keepingAssistants().list(team.ann, team.workspace.id(), Optional.empty(), 10));
        Refused.with("not_allowed", () -> change(team.ann, Optional.of(false)));
        Refused.with("workspace_not_found", () -> create(team.register("eve"), "orin"));
        Refused.with("username_taken", () -> create(team.admin, "ann"));
    }

    @Test
    void what_is_not_given_stays_as_it_is() {
        ChangeAssistant change = new ChangeAssistant(
                Optional.of(new DisplayName("Iris")),
                Optional.empty(),
                Optional.of(new ModelName("m2")),
                Optional.empty());

        team.chat.keepingAssistants().change(team.admin, team.workspace.id(), at.iris.user(), change);

        KeptAssistant iris = list().getFirst();
        assertThat(iris.user().displayName().value()).isEqualTo("Iris");
        assertThat(iris.profile().instructions()).isEqualTo(new Instructions("Be brief."));
        assertThat(iris.profile().model()).isEqualTo(new ModelName("m2"));
        assertThat(iris.user().isActive()).isTrue();
    }

    @Test
    void an_assistant_is_put_to_sleep_and_woken() {
        change(team.admin, Optional.of(false));
        change(team.admin, Optional.of(false));
        assertThat(list().getFirst().user().isActive()).isFalse();

        change(team.admin, Optional.of(true));
        assertThat(list().getFirst().user().isActive()).isTrue();
    }

    @Test
    void who_made_an_assistant_and_put_it_to_sleep_is_in_the_audit() {
        change(team.admin, Optional.of(false));
        change(team.admin, Optional.of(false));
        change(team.admin, Optional.of(true));

        List<AuditAction> actions = team
                .chat
                .readingAudit()
                .ofWorkspace(team.owner, team.workspace.id(), AuditFilter.ALL, Optional.empty(), 200)
                .items()
                .stream()
                .filter(entry ->
                        entry.deed().user().filter(at.iris.user()::equals).isPresent())
                .filter(entry -> entry.actor().filter(team.admin.user()::equals).isPresent())
                .map(entry -> entry.deed().action())
                .toList();

        assertThat(actions)
                .containsExactly(
                        AuditAction.ACCOUNT_REACTIVATED, AuditAction.ACCOUNT_DEACTIVATED, AuditAction.MEMBER_ADDED);
    }

    @Test
    void people_and_assistants_of_others_are_no_assistants_here() {
        var other = team.chat.keepingWorkspaces().found(team.admin, new WorkspaceName("Other"));

        Refused.with(
                "assistant_not_found",
                () -> team.chat.keepingAssistants().change(team.admin, other.id(), at.iris.user(), asleep(false)));
        Refused.with(
                "assistant_not_found",
                () -> team.chat
                        .keepingAssistants()
                        .change(team.admin, team.workspace.id(), team.ann.user(), asleep(false)));
    }

    @Test
    void one_that_the_operator_has_ended_is_not_woken_again() {
        team.chat.offboarding().anonymise(Actor.operatorAs(at.iris.user()), at.iris.user());

        Refused.with("assistant_not_found", () -> change(team.admin, Optional.of(true)));

        assertThat(list()).isEmpty();
    }

    private KeptAssistant create(Actor actor, String username) {
        return team.chat
                .keepingAssistants()
                .create(
                        actor,
                        new CreateAssistant(
                                team.workspace.id(),
                                new Username(username),
                                Optional.empty(),
                                new Instructions(""),
                                ModelName.USUAL));
    }

    private void change(Actor actor, Optional<Boolean> active) {
        team.chat.keepingAssistants().change(actor, team.workspace.id(), at.iris.user(), asleep(active.orElseThrow()));
    }

    private static ChangeAssistant asleep(boolean active) {
        return new ChangeAssistant(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(active));
    }

    private List<KeptAssistant> list() {
        return team.chat
                .keepingAssistants()
                .list(team.admin, team.workspace.id(), Optional.empty(), 10)
                .items();
    }
}
