package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.assistant.Instructions;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.user.DisplayName;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.usecase.furnishing.Home;
import dev.parley.domain.usecase.furnishing.HouseAssistant;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FurnishingTest {
    private static final HouseAssistant GUIDE = assistant("guide");

    private final Team team = new Team();

    @Test
    void home_has_a_system_user_who_owns_it_and_assistants_who_are_members() {
        Home home = team.chat.furnishing().home(List.of(GUIDE, assistant("scribe")));

        assertThat(user(home.system()))
                .extracting(User::kind, found -> found.username().value())
                .containsExactly(UserKind.SYSTEM, "parley");
        assertThat(user(home.user(GUIDE.key())))
                .extracting(User::kind, User::username, User::displayName)
                .containsExactly(UserKind.ASSISTANT, GUIDE.username(), GUIDE.name());
        List<ConversationMember> inGeneral =
                team.store.read(stored -> stored.memberships().of(home.general(), Optional.empty(), 10));
        assertThat(inGeneral)
                .extracting(ConversationMember::user)
                .containsExactlyInAnyOrderElementsOf(home.users().values());
        Optional<WorkspaceMember> owner =
                team.store.read(stored -> stored.memberships().find(home.workspace(), home.system()));
        assertThat(owner).hasValueSatisfying(member -> assertThat(member.role()).isEqualTo(Role.OWNER));
    }

    @Test
    void doing_it_again_changes_nothing_and_adds_who_is_new() {
        Home first = team.chat.furnishing().home(List.of(GUIDE));
        Home second = team.chat.furnishing().home(List.of(GUIDE));
        Home third = team.chat.furnishing().home(List.of(GUIDE, assistant("scribe")));

        assertThat(second).isEqualTo(first);
        assertThat(third.users()).containsAllEntriesOf(first.users()).hasSize(3);
    }

    @Test
    void a_person_who_has_the_name_keeps_it() {
        Actor person = team.register("parley");

        Home home = team.chat.furnishing().home(List.of(GUIDE));

        assertThat(home.system()).isNotEqualTo(person.user());
        assertThat(user(home.system()).username()).isEqualTo(new Username("parley-2"));
    }

    @Test
    void who_was_renamed_is_known_again() {
        Home first = team.chat.furnishing().home(List.of(GUIDE));
        HouseAssistant renamed =
                new HouseAssistant(GUIDE.key(), new Username("other"), new DisplayName("Other"), new Instructions(""));

        assertThat(team.chat.furnishing().home(List.of(renamed))).isEqualTo(first);
        assertThatThrownBy(() -> first.user(new ExternalId("nobody"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_workspace_without_a_default_channel_gets_one_with_everybody_but_guests() {
        Home home = team.chat.furnishing().home(List.of());
        Workspace bare = bareWorkspace("general");

        assertThat(team.chat.furnishing().general(home)).isEqualTo(1);
        assertThat(team.chat.furnishing().general(home)).isZero();

        Channel general = team.store
                .read(stored -> stored.channels().findDefault(bare.id()))
                .orElseThrow();
        assertThat(general.name().value()).isEqualTo("general-2"); // the other one is private
        List<ConversationMember> members =
                team.store.read(stored -> stored.memberships().of(general.id(), Optional.empty(), 10));
        assertThat(members).extracting(ConversationMember::user).containsExactly(team.ann.user());
        assertThat(team.chat
                        .joiningChannels()
                        .list(team.ann, general.id(), Optional.empty(), 10)
                        .items())
                .hasSize(1);
    }

    /** As somebody may have made it by hand, with a private channel that has the name. */
    private Workspace bareWorkspace(String channel) {
        Samples samples = new Samples(new SequentialIds(1_900_000_000_000L, 1), team.clock);
        Workspace bare = samples.workspace("Bare");
        return team.store.write(stored -> {
            stored.workspaces().add(bare);
            stored.channels().add(samples.privateChannel(bare.id(), channel));
            stored.memberships()
                    .join(new WorkspaceMember(bare.id(), team.ann.user(), Role.MEMBER, team.clock.instant()));
            stored.memberships()
                    .join(new WorkspaceMember(bare.id(), team.guest.user(), Role.GUEST, team.clock.instant()));
            return bare;
        });
    }

    private User user(UserId id) {
        return team.store.read(stored -> stored.users().find(id)).orElseThrow();
    }

    private static HouseAssistant assistant(String name) {
        return new HouseAssistant(
                new ExternalId(name), new Username(name), new DisplayName(name), new Instructions(""));
    }
}
