package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.membership.WorkspaceMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.groups.ChangeGroup;
import dev.parley.testkit.fixture.Samples;
import dev.parley.testkit.fixture.SequentialIds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private final Team team = new Team();
    private final UserGroup authors = create(team.admin, "authors");

    @Test
    void admins_make_groups_and_everybody_sees_them() {
        add(authors, team.ann);

        assertThat(team.chat
                        .managingGroups()
                        .list(team.guest, team.workspace.id(), Optional.empty(), 10)
                        .items())
                .containsExactly(authors);
        assertThat(members(authors)).containsExactly("ann");
        Refused.with("not_allowed", () -> create(team.ann, "readers"));
        Refused.with("not_allowed", () -> add(team.ann, authors, team.bob));
        Refused.with("not_allowed", () -> team.chat.managingGroups().delete(team.ann, authors.id()));
    }

    @Test
    void a_group_of_another_workspace_does_not_exist() {
        Actor eve = team.register("eve");

        Refused.with("group_not_found", () -> team.chat.managingGroups().find(eve, authors.id()));
        Refused.with("group_not_found", () -> team.chat.managingGroups().delete(eve, authors.id()));
        Refused.with("user_not_found", () -> add(authors, eve));
    }

    @Test
    void a_handle_is_neither_another_groups_nor_a_members_nor_a_reserved_word() {
        Refused.with("group_handle_taken", () -> create(team.admin, "Authors"));
        Refused.with("group_handle_taken", () -> create(team.admin, "ann"));
        Refused.with("group_handle_taken", () -> change(authors, "bob"));
        Refused.with("invalid_handle", () -> create(team.admin, "here"));

        team.register("eve");
        assertThat(create(team.admin, "eve").handle().value()).isEqualTo("eve");
        assertThat(change(authors, "writers").handle().value()).isEqualTo("writers");
    }

    @Test
    void a_mention_of_a_group_addresses_those_who_are_in_it_at_that_moment() {
        add(authors, team.bob);

        Message message = team.post(team.ann, team.general, "Hello @authors!");
        add(authors, team.admin);
        team.chat.managingGroups().remove(team.admin, authors.id(), team.bob.user());

        assertThat(text(message)).isEqualTo("Hello <@&" + authors.id() + ">!");
        assertThat(message.wide().groups()).containsExactly(authors.id());
        assertThat(message.mentions()).isEmpty();
        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        assertThat(team.unread(team.admin, team.general).mentions()).isZero();
    }

    @Test
    void a_deleted_group_still_addresses_whom_it_addressed() {
        add(authors, team.bob);
        team.post(team.ann, team.general, "Hello @authors");

        team.chat.managingGroups().delete(team.admin, authors.id());

        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        assertThat(text(team.post(team.ann, team.general, "@authors?"))).isEqualTo("@authors?");
    }

    @Test
    void an_edit_keeps_whom_a_group_addressed_and_adds_the_present_members_of_another() {
        UserGroup readers = create(team.admin, "readers");
        add(authors, team.bob);
        Message message = team.post(team.ann, team.general, "@authors");
        team.chat.managingGroups().remove(team.admin, authors.id(), team.bob.user());
        add(authors, team.owner);
        add(readers, team.admin);

        team.chat.editing().edit(team.ann, message.id(), new Content("@authors and @readers"), 1);

        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        assertThat(team.unread(team.admin, team.general).mentions()).isEqualTo(1);
        assertThat(team.unread(team.owner, team.general).mentions()).isZero();

        team.chat.editing().edit(team.ann, message.id(), new Content("@readers only"), 2);

        assertThat(team.unread(team.bob, team.general).mentions()).isZero();
        assertThat(team.unread(team.admin, team.general).mentions()).isEqualTo(1);
    }

    @Test
    void a_group_of_another_workspace_cannot_be_mentioned_even_by_its_maker() {
        WorkspaceId other = team.chat
                .keepingWorkspaces()
                .found(team.ann, new WorkspaceName("Other"))
                .id();
        UserGroup foreign =
                team.chat.managingGroups().create(team.ann, other, new GroupHandle("spies"), new GroupName("Spies"));

        Message message = team.post(team.ann, team.general, "<@&" + foreign.id() + "> and @spies");

        assertThat(message.wide().groups()).isEmpty();
        assertThat(text(message)).endsWith("@spies");
    }

    @Test
    void wide_mentions_address_everybody_but_need_the_permission() {
        Message message = team.post(team.ann, team.general, "@all, @here and @channel!");
        team.chat.joiningChannels().add(team.admin, team.general, team.guest.user());
        Message guests = team.post(team.guest, team.general, "@everyone and <!channel>");

        assertThat(message.wide().kinds()).containsExactlyInAnyOrder(WideMention.values());
        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        assertThat(guests.wide().kinds()).isEmpty();
        assertThat(text(guests)).isEqualTo("@everyone and @channel");
    }

    @Test
    void here_addresses_those_who_were_seen_lately() {
        team.store.write(store -> store.users().see(team.bob.user(), team.clock.instant(), Duration.ofMinutes(1)));
        team.clock.advance(Duration.ofMinutes(5));
        Message message = team.post(team.ann, team.general, "@here, lunch");
        team.clock.advance(Duration.ofMinutes(6));
        team.post(team.ann, team.general, "@here, coffee");

        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        assertThat(team.unread(team.admin, team.general).mentions()).isZero();

        team.chat.editing().edit(team.ann, message.id(), new Content("@here, a late lunch"), 1);
        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
        team.chat.editing().edit(team.ann, message.id(), new Content("no lunch"), 2);
        assertThat(team.unread(team.bob, team.general).mentions()).isZero();
    }

    @Test
    void a_group_has_at_most_a_thousand_members() {
        team.store.write(store -> {
            for (int i = 0; i < UserGroup.MOST_MEMBERS; i++) {
                var user = new Samples(new SequentialIds(i, 7), team.clock).person("crowd-" + i);
                store.users().add(user, Optional.of(Samples.PASSWORD_HASH));
                store.memberships()
                        .join(new WorkspaceMember(team.workspace.id(), user.id(), Role.MEMBER, team.clock.instant()));
                store.userGroups().join(authors.id(), user.id(), team.clock.instant());
            }
            return true;
        });

        Refused.with("group_full", () -> add(authors, team.bob));
    }

    private UserGroup create(Actor actor, String handle) {
        return team.chat
                .managingGroups()
                .create(actor, team.workspace.id(), new GroupHandle(handle), new GroupName(handle));
    }

    private UserGroup change(UserGroup group, String handle) {
        return team.chat
                .managingGroups()
                .change(
                        team.admin,
                        group.id(),
                        new ChangeGroup(Optional.of(new GroupHandle(handle)), Optional.empty()));
    }

    private void add(UserGroup group, Actor member) {
        add(team.admin, group, member);
    }

    private void add(Actor actor, UserGroup group, Actor member) {
        team.chat.managingGroups().add(actor, group.id(), member.user());
    }

    private List<String> members(UserGroup group) {
        UserGroupId id = group.id();
        return team.chat.managingGroups().members(team.ann, id, Optional.empty(), 10).items().stream()
                .map(User::username)
                .map(Object::toString)
                .toList();
    }

    private static String text(Message message) {
        return message.content().map(Content::value).orElseThrow();
    }
}
