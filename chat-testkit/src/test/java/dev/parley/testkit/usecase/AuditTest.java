package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.AuditEntry;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.store.Slice;
import dev.parley.domain.store.StoreUnavailable;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.SignIn;
import dev.parley.domain.usecase.people.SignedIn;
import dev.parley.domain.usecase.people.SigningIn;
import dev.parley.domain.usecase.permissions.ChangeRole;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final Team team = new Team();

    @Test
    void what_happens_to_members_is_recorded_with_who_did_it_to_whom() {
        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.ann.user(), Role.ADMIN);
        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.ann.user(), Role.ADMIN);
        team.chat.managingMembers().remove(team.admin, team.workspace.id(), team.bob.user());
        team.chat.managingMembers().remove(team.ann, team.workspace.id(), team.ann.user());

        List<AuditEntry> newest = audit(team.owner).subList(0, 3);
        assertThat(newest.get(2).actor()).contains(team.owner.user());
        assertThat(newest)
                .extracting(AuditEntry::deed)
                .containsExactly(
                        inWorkspace(AuditAction.MEMBER_LEFT)
                                .about(team.ann.user())
                                .with("role", Role.ADMIN),
                        inWorkspace(AuditAction.MEMBER_REMOVED)
                                .about(team.bob.user())
                                .with("role", Role.MEMBER),
                        inWorkspace(AuditAction.MEMBER_ROLE_CHANGED)
                                .about(team.ann.user())
                                .with("from", "member")
                                .with("to", "admin"));
    }

    @Test
    void what_happens_to_channels_and_who_is_in_them_is_recorded() {
        ChannelId plans = team.publicChannel(team.owner, "plans").id();
        team.chat.joiningChannels().add(team.ann, plans, team.ann.user());
        team.chat.joiningChannels().add(team.owner, plans, team.bob.user());
        team.chat.joiningChannels().add(team.owner, plans, team.bob.user());
        team.chat.joiningChannels().remove(team.owner, plans, team.bob.user());
        team.chat.joiningChannels().remove(team.ann, plans, team.ann.user());
        team.chat.keepingChannels().archive(team.owner, plans);
        team.chat.keepingChannels().archive(team.owner, plans);
        team.chat.keepingChannels().unarchive(team.owner, plans);
        team.chat.keepingChannels().delete(team.owner, plans);
        team.chat.keepingChannels().restore(team.owner, plans, Optional.empty());

        assertThat(actions(audit(team.owner)).subList(0, 9))
                .containsExactly(
                        "channel.restored",
                        "channel.deleted",
                        "channel.unarchived",
                        "channel.archived",
                        "channel.left",
                        "channel.member_removed",
                        "channel.member_added",
                        "channel.joined",
                        "channel.created");
    }

    @Test
    void what_happens_to_roles_and_what_channels_say_otherwise_is_recorded() {
        CustomRole role = team.chat
                .keepingRoles()
                .create(
                        team.owner,
                        new CreateRole(
                                team.workspace.id(),
                                new RoleName("moderators"),
                                new Rank(200),
                                Set.of(Permission.MODERATE)));
        team.chat.givingRoles().give(team.owner, role.id(), team.ann.user());
        team.chat.givingRoles().give(team.owner, role.id(), team.ann.user());
        ChannelOverride quiet = new ChannelOverride(
                team.general, new Concerned.Holders(role.id()), Set.of(), Set.of(Permission.MENTION_ALL));
        team.chat.overridingPermissions().put(team.owner, quiet);
        team.chat.overridingPermissions().put(team.owner, quiet);
        team.chat.givingRoles().take(team.owner, role.id(), team.ann.user());
        team.chat
                .keepingRoles()
                .change(
                        team.owner,
                        role.id(),
                        new ChangeRole(Optional.empty(), Optional.of(new Rank(300)), Optional.empty()));
        team.chat.keepingRoles().remove(team.owner, role.id());

        Deed created = inWorkspace(AuditAction.ROLE_CREATED)
                .with("roleId", role.id())
                .with("rank", 200)
                .with("moderate", "allowed");
        List<Deed> newest =
                audit(team.owner).subList(0, 6).stream().map(AuditEntry::deed).toList();
        assertThat(newest.get(5)).isEqualTo(created);
        assertThat(newest.get(2).user()).contains(team.ann.user());
        assertThat(newest.get(3))
                .isEqualTo(inWorkspace(AuditAction.CHANNEL_OVERRIDE_CHANGED)
                        .in(team.general)
                        .with("roleId", role.id())
                        .with("mentionAll", "denied"));
        assertThat(newest)
                .extracting(deed -> deed.action().wireName())
                .containsExactly(
                        "role.deleted",
                        "role.changed",
                        "role.taken",
                        "channel.override_changed",
                        "role.given",
                        "role.created");
    }

    @Test
    void the_life_of_a_workspace_is_recorded() {
        team.chat.keepingWorkspaces().rename(team.owner, team.workspace.id(), new WorkspaceName("New name"));
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id());

        List<String> actions = actions(audit(team.owner));
        assertThat(actions).startsWith("workspace.restored", "workspace.deleted", "workspace.renamed");
        assertThat(actions).endsWith("workspace.created");
    }

    @Test
    void what_moderators_do_to_messages_is_recorded_and_what_authors_do_is_not() {
        Message rude = team.post(team.ann, team.general, "rude");
        team.chat.deleting().delete(team.ann, rude.id());
        team.chat.deleting().restore(team.ann, rude.id());
        int before = audit(team.owner).size();

        team.chat.deleting().delete(team.admin, rude.id());
        team.chat.deleting().restore(team.owner, rude.id());

        List<AuditEntry> after = audit(team.owner);
        assertThat(after).hasSize(before + 2);
        assertThat(after.get(1).deed())
                .isEqualTo(inWorkspace(AuditAction.MESSAGE_DELETED).about(rude));
        assertThat(after.get(0).actor()).contains(team.owner.user());
    }

    @Test
    void a_log_in_is_recorded_with_its_session_and_so_is_its_end() {
        SignedIn laptop = signIn(Team.PASSWORD);
        SignedIn phone = signIn(Team.PASSWORD);
        Actor onPhone = team.chat.signingIn().authenticate(phone.token());

        team.chat.signingIn().signOut(onPhone, laptop.session().id());
        team.chat.signingIn().signOut(onPhone, phone.session().id());

        List<AuditEntry> own = own(team.ann);
        assertThat(actions(own))
                .containsExactly(
                        "session.closed", "session.revoked", "session.opened", "session.opened", "account.registered");
        assertThat(own.get(1).session()).contains(phone.session().id());
        assertThat(own.get(1).deed().details())
                .containsEntry("session", laptop.session().id().toString());
        assertThat(own.get(3).session()).contains(laptop.session().id());
    }

    @Test
    void refused_log_ins_of_an_account_are_summed_up_and_nobodys_are_not_kept() {
        for (int i = 0; i < 3; i++) {
            Refused.with("wrong_credentials", () -> signIn("a wrong password"));
            Refused.with(
                    "wrong_credentials", () -> team.chat.signingIn().signIn(new SignIn("nobody", Team.PASSWORD, "")));
        }
        int before = everything().size();

        team.chat.signingIn().recordRefusals();
        team.chat.signingIn().recordRefusals();

        assertThat(everything()).hasSize(before + 1);
        AuditEntry refused = own(team.ann).get(0);
        assertThat(refused.actor()).isEmpty();
        assertThat(refused.deed().details()).containsExactly(java.util.Map.entry("attempts", "3"));
    }

    @Test
    void refused_log_ins_that_could_not_be_recorded_are_counted_on() {
        AtomicBoolean full = new AtomicBoolean();
        SigningIn signingIn = Chat.over(new Chat.Adapters(
                        new Refusing(team.store, full),
                        new PlainPasswordHasher(),
                        new SequentialTokens(),
                        team.clock,
                        new SequentialIds(1_900_000_000_000L, 1)))
                .signingIn();
        SignIn wrong = new SignIn("ann", "a wrong password", "test");
        Refused.with("wrong_credentials", () -> signingIn.signIn(wrong));
        full.set(true);
        assertThatThrownBy(signingIn::recordRefusals).isInstanceOf(StoreUnavailable.class);
        full.set(false);
        Refused.with("wrong_credentials", () -> signingIn.signIn(wrong));

        signingIn.recordRefusals();

        assertThat(own(team.ann).get(0).deed().details()).containsEntry("attempts", "2");
    }

    /** Writes nothing while it is full. */
    private record Refusing(Transactions store, AtomicBoolean full) implements Transactions {
        @Override
        public <T> T write(Function<Repositories, T> work) {
            if (full.get()) {
                throw new StoreUnavailable("full", new IllegalStateException());
            }
            return store.write(work);
        }

        @Override
        public <T> T read(Function<Repositories, T> query) {
            return store.read(query);
        }
    }

    @Test
    void what_becomes_of_an_account_is_recorded_there_and_in_its_workspaces() {
        Actor operator = Actor.operatorAs(team.ann.user());
        team.chat.offboarding().deactivate(operator, team.ann.user());
        team.chat.offboarding().deactivate(operator, team.ann.user());
        team.chat.offboarding().reactivate(operator, team.ann.user());
        team.chat.offboarding().reactivate(operator, team.ann.user());
        team.chat.offboarding().anonymise(operator, team.ann.user());
        team.chat.offboarding().anonymise(operator, team.ann.user());

        assertThat(actions(own(team.ann)))
                .containsExactly(
                        "account.anonymised", "account.reactivated", "account.deactivated", "account.registered");
        assertThat(own(team.ann).get(0).byOperator()).isTrue();
        assertThat(audit(team.owner).get(0).deed())
                .isEqualTo(inWorkspace(AuditAction.MEMBER_LEFT)
                        .about(team.ann.user())
                        .with("role", "member"));
    }

    @Test
    void nothing_is_recorded_of_what_was_refused() {
        int before = everything().size();

        Refused.with(
                "not_allowed",
                () -> team.chat.managingMembers().remove(team.ann, team.workspace.id(), team.bob.user()));
        Refused.with("not_allowed", () -> team.chat.keepingWorkspaces().delete(team.admin, team.workspace.id()));

        assertThat(everything()).hasSize(before);
    }

    @Test
    void owners_and_admins_may_look_and_nobody_else() {
        assertThat(audit(team.admin)).isNotEmpty();
        Refused.with("not_allowed", () -> audit(team.ann));
        Refused.with("not_allowed", () -> audit(team.guest));
        Refused.with("workspace_not_found", () -> audit(team.register("stranger")));
        Refused.with(
                "not_allowed", () -> team.chat.readingAudit().all(team.owner, AuditFilter.ALL, Optional.empty(), 10));
    }

    @Test
    void the_audit_does_not_tell_of_private_channels_that_the_reader_is_not_in() {
        int before = audit(team.owner).size();
        Channel secret = team.privateChannel(team.ann, "secret");
        team.chat.joiningChannels().add(team.ann, secret.id(), team.admin.user());
        Message message = team.post(team.ann, secret.id(), "hidden");
        team.chat.deleting().delete(team.admin, message.id());

        assertThat(audit(team.owner)).hasSize(before);
        assertThat(actions(audit(team.admin)).subList(0, 3))
                .containsExactly("message.deleted", "channel.member_added", "channel.created");
        team.chat.keepingChannels().delete(team.ann, secret.id());
        assertThat(audit(team.owner)).hasSize(before);
    }

    @Test
    void the_list_is_read_part_by_part() {
        List<AuditEntry> parts = new ArrayList<>();
        Optional<AuditEntry> last = Optional.empty();
        Slice<AuditEntry> part;
        do {
            part = team.chat
                    .readingAudit()
                    .ofWorkspace(team.owner, team.workspace.id(), AuditFilter.ALL, last.map(AuditEntry::id), 2);
            parts.addAll(part.items());
            last = Optional.of(part.items().getLast());
        } while (part.hasMore());

        assertThat(parts).isEqualTo(audit(team.owner)).hasSizeGreaterThan(4);
    }

    @Test
    void what_somebody_typed_cannot_be_recorded() {
        Deed deed = Deed.of(AuditAction.WORKSPACE_RENAMED);

        assertThatThrownBy(() -> deed.with("name", "Ann's secret plans"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    private Deed inWorkspace(AuditAction action) {
        return Deed.of(action).in(team.workspace.id());
    }

    private List<AuditEntry> audit(Actor reader) {
        return team.chat
                .readingAudit()
                .ofWorkspace(reader, team.workspace.id(), AuditFilter.ALL, Optional.empty(), 200)
                .items();
    }

    private List<AuditEntry> own(Actor reader) {
        return team.chat
                .readingAudit()
                .own(reader, AuditFilter.ALL, Optional.empty(), 200)
                .items();
    }

    private List<AuditEntry> everything() {
        return team.chat
                .readingAudit()
                .all(Actor.SERVER, AuditFilter.ALL, Optional.empty(), 200)
                .items();
    }

    private static List<String> actions(List<AuditEntry> entries) {
        return entries.stream().map(entry -> entry.deed().action().wireName()).toList();
    }

    private SignedIn signIn(String password) {
        return team.chat.signingIn().signIn(new SignIn("ann", password, "test"));
    }
}
