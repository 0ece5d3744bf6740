package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.retention.Retention;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.store.Repositories;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.people.Offboarding;
import dev.parley.domain.usecase.retention.KeptFor;
import dev.parley.domain.usecase.retention.Purging;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Optional<Retention> WEEK = Optional.of(new Retention(7));
    private static final Optional<Retention> YEAR = Optional.of(new Retention(365));

    private final Team team = new Team();

    @Test
    void old_messages_go_with_all_that_they_said_and_recent_ones_stay() {
        Message old = team.post(team.ann, team.general, "old");
        team.clock.advance(Duration.ofDays(8));
        team.post(team.ann, team.general, "recent");
        team.chat.keepingRetention().set(team.admin, team.workspace.id(), WEEK);

        purgeAll();

        assertThat(team.timeline(team.bob, team.general)).containsExactly("recent");
        assertThat(stored(old).content()).isEmpty();
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);
        assertThat(team.feed(FeedId.of(team.general))).endsWith("message.purged");
        assertThat(actions(team.owner)).startsWith("messages.purged", "workspace.retention_changed");
    }

    @Test
    void an_old_root_leaves_a_tombstone_while_its_thread_has_recent_replies() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "old reply");
        team.clock.advance(Duration.ofDays(8));
        team.reply(team.bob, root, "recent reply");
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), WEEK);

        purgeAll();

        MessageView tombstone = team.chat.readingMessages().find(team.bob, root.id());
        assertThat(tombstone.message().content()).isEmpty();
        assertThat(tombstone.thread().replyCount()).isEqualTo(1);
        assertThat(team.timeline(team.bob, team.general)).containsExactly("(deleted)");
        assertThat(team.replies(team.bob, root.id())).containsExactly("recent reply");
        team.clock.advance(Duration.ofDays(8));
        purgeAll();
        assertThat(team.timeline(team.bob, team.general)).isEmpty();
    }

    @Test
    void a_channel_may_keep_messages_longer_or_shorter_than_its_workspace() {
        Channel longer = team.publicChannel(team.owner, "longer");
        Channel shorter = team.publicChannel(team.owner, "shorter");
        team.post(team.owner, longer.id(), "in longer");
        team.post(team.owner, shorter.id(), "in shorter");
        ConversationId direct = team.directMessage(team.ann, team.bob);
        team.post(team.ann, direct, "in direct");
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), Optional.of(new Retention(30)));
        team.chat.keepingRetention().set(team.owner, longer.id(), YEAR);
        team.chat.keepingRetention().set(team.owner, shorter.id(), WEEK);

        team.clock.advance(Duration.ofDays(8));
        purgeAll();
        assertThat(team.timeline(team.owner, shorter.id())).isEmpty();
        assertThat(team.timeline(team.ann, direct)).containsExactly("in direct");

        team.clock.advance(Duration.ofDays(30));
        purgeAll();
        assertThat(team.timeline(team.owner, longer.id())).containsExactly("in longer");
        assertThat(team.timeline(team.ann, direct)).isEmpty();
        assertThat(team.chat.keepingRetention().find(team.owner, longer.id()))
                .isEqualTo(new KeptFor(YEAR, YEAR, false));
    }

    @Test
    void more_than_a_batch_goes_step_by_step_and_posts_go_through_in_between() {
        for (int i = 0; i < 250; i++) {
            team.post(team.ann, team.general, "old " + i);
        }
        team.clock.advance(Duration.ofDays(8));
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), WEEK);

        team.chat.purging().step();
        assertThat(team.timeline(team.bob, team.general)).hasSize(150);
        team.post(team.bob, team.general, "meanwhile");
        purgeAll();

        assertThat(team.timeline(team.bob, team.general)).containsExactly("meanwhile");
    }

    @Test
    void what_was_deleted_is_erased_when_nobody_can_restore_it_any_more() {
        Message message = team.post(team.ann, team.general, "secret");
        team.chat.deleting().delete(team.ann, message.id());
        purgeAll();
        assertThat(stored(message).purgedAt()).isEmpty();

        team.clock.advance(Duration.ofDays(31));
        purgeAll();

        assertThat(stored(message).purgedAt()).isPresent();
        assertThat(stored(message).content()).isEmpty();
    }

    @Test
    void what_is_erased_has_no_revisions_and_is_not_restored_and_the_audit_tells_how_many() {
        Message old = team.post(team.ann, team.general, "secret");
        team.chat.editing().edit(team.ann, old.id(), new Content("secret two"), 1);
        Message other = team.post(team.bob, team.directMessage(team.ann, team.bob), "psst");
        team.chat.deleting().delete(team.ann, old.id());
        team.chat.deleting().delete(team.bob, other.id());
        team.clock.advance(Duration.ofDays(31));
        Message recent = team.post(team.ann, team.general, "recent");
        team.chat.deleting().delete(team.ann, recent.id());

        purgeAll();

        assertThat(stored(other).purgedAt()).isPresent();
        assertThat(stored(recent).purgedAt()).isEmpty();
        assertThat(team.store.<Integer>read(
                        r -> r.messages().revisions(old.id(), 0, 10).size()))
                .isZero();
        Refused.with("purged", () -> team.chat.deleting().restore(team.ann, old.id()));
        assertThat(team.feed(FeedId.of(team.general))).contains("message.purged");
        assertThat(actions(team.owner).stream().filter("messages.purged"::equals))
                .hasSize(1); // not of others' words
    }

    @Test
    void a_hold_on_the_place_where_the_walk_is_skips_nothing_of_the_next() {
        Channel first = team.publicChannel(team.owner, "first");
        Channel second = team.publicChannel(team.owner, "second");
        Message inSecond = team.post(team.owner, second.id(), "older than what the walk has come to");
        for (int i = 0; i < 150; i++) {
            team.post(team.owner, first.id(), "old " + i);
        }
        team.clock.advance(Duration.ofDays(8));
        team.chat.keepingRetention().set(team.owner, first.id(), WEEK);
        team.chat.keepingRetention().set(team.owner, second.id(), WEEK);
        team.chat.purging().step();
        team.chat.keepingRetention().hold(team.owner, first.id(), true);

        purgeAll();

        assertThat(stored(inSecond).purgedAt()).isPresent();
        assertThat(team.timeline(team.owner, first.id())).hasSize(50);
    }

    @Test
    void a_retention_that_was_lengthened_a_moment_before_is_respected() {
        Message old = team.post(team.ann, team.general, "old");
        team.clock.advance(Duration.ofDays(8));
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), WEEK);

        purgeAll(before(() -> team.chat.keepingRetention().set(team.owner, team.workspace.id(), YEAR)));

        assertThat(stored(old).purgedAt()).isEmpty();
    }

    @Test
    void a_message_that_was_restored_a_moment_before_stays() {
        Message message = team.post(team.ann, team.general, "back again");
        team.chat.deleting().delete(team.ann, message.id());
        team.clock.advance(Duration.ofDays(31));

        purgeAll(before(() -> team.store.write(stored -> {
            stored.feed().lock(List.of(FeedId.of(team.general)));
            return stored.softDeletions().restore(new Deletable.OfMessage(stored(message, stored)));
        })));

        assertThat(stored(message).content()).isPresent();
    }

    @Test
    void a_workspace_that_was_held_a_moment_before_stays() {
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        team.clock.advance(Duration.ofDays(31));
        Runnable hold = () -> team.chat.keepingRetention().hold(team.owner, team.workspace.id(), true);

        Purging purging = before(hold);
        purging.step();
        purging.step();

        assertThat(team.store.<Boolean>read(
                        r -> r.workspaces().find(team.workspace.id()).isPresent()))
                .isTrue();
    }

    private Purging before(Runnable somebodyElse) {
        return new Purging(team.environment(new JustBefore(team.store, somebodyElse)), Chat.RESTORE_WINDOW);
    }

    private static void purgeAll(Purging purging) {
        while (purging.step()) {
            // each is a batch
        }
    }

    private static Message stored(Message message, Repositories stored) {
        return stored.messages().find(message.id()).orElseThrow();
    }

    @Test
    void one_place_that_cannot_be_erased_keeps_no_other_waiting() {
        Channel first = team.publicChannel(team.owner, "first");
        Channel second = team.publicChannel(team.owner, "second");
        Message stuck = team.post(team.owner, first.id(), "stuck");
        Message old = team.post(team.owner, second.id(), "old");
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), WEEK);
        team.clock.advance(Duration.ofDays(8));
        Purging purging = new Purging(team.environment(new RefusingFeed(team.store, first.id())), Chat.RESTORE_WINDOW);

        int failures = 0;
        boolean more = true;
        while (more) {
            try {
                more = purging.step();
            } catch (IllegalStateException refused) {
                failures++;
            }
        }

        assertThat(failures).isEqualTo(1);
        assertThat(stored(stuck).purgedAt()).isEmpty();
        assertThat(stored(old).purgedAt()).isPresent();
    }

    @Test
    void one_place_with_something_deleted_that_cannot_be_erased_keeps_no_workspace_from_going() {
        Channel stuck = team.publicChannel(team.owner, "stuck");
        team.chat
                .deleting()
                .delete(team.owner, team.post(team.owner, stuck.id(), "stuck").id());
        Workspace other = team.chat.keepingWorkspaces().found(team.ann, new WorkspaceName("Other"));
        team.chat.keepingWorkspaces().delete(team.ann, other.id());
        team.clock.advance(Duration.ofDays(31));
        Purging purging = new Purging(team.environment(new RefusingFeed(team.store, stuck.id())), Chat.RESTORE_WINDOW);

        int failures = 0;
        for (int step = 0; step < 20; step++) {
            try {
                purging.step();
            } catch (IllegalStateException refused) {
                failures++; // somebody would look into it
            }
        }

        assertThat(failures).isPositive();

        assertThat(team.store.<Boolean>read(r -> r.workspaces().find(other.id()).isPresent()))
                .isFalse();
    }

    @Test
    void the_record_of_questions_to_assistants_goes_with_the_messages_of_its_place() {
        AssistantTeam at = new AssistantTeam();
        at.team.post(at.team.ann, at.plans, "@iris what is the answer?");
        at.work(at.plans);
        at.team.chat.keepingRetention().set(at.team.owner, at.team.workspace.id(), WEEK);
        at.team.clock.advance(Duration.ofDays(6));
        purgeAll(at.team);
        assertThat(at.outcomes()).containsExactly("ANSWERED");
        at.team.chat.keepingRetention().hold(at.team.owner, at.team.workspace.id(), true);
        at.team.clock.advance(Duration.ofDays(2));
        purgeAll(at.team);
        assertThat(at.outcomes()).containsExactly("ANSWERED");

        at.team.chat.keepingRetention().hold(at.team.owner, at.team.workspace.id(), false);
        purgeAll(at.team);

        assertThat(at.outcomes()).isEmpty();
    }

    @Test
    void a_workspaces_assistants_lose_their_names_when_it_goes_and_people_keep_theirs() {
        AssistantTeam at = new AssistantTeam();
        at.team.chat.keepingWorkspaces().delete(at.team.owner, at.team.workspace.id());
        at.team.clock.advance(Duration.ofDays(31));

        purgeAll(at.team);

        assertThat(user(at.team, at.iris).username().value()).startsWith("deleted-");
        assertThat(user(at.team, at.team.ann).username().value()).isEqualTo("ann");
    }

    private static User user(Team team, Actor actor) {
        return team.store.read(stored -> stored.users().find(actor.user())).orElseThrow();
    }

    @Test
    void the_messages_of_a_deleted_channel_are_erased_after_the_window() {
        Channel plans = team.publicChannel(team.owner, "plans");
        Message message = team.post(team.owner, plans.id(), "the plan");
        team.chat.keepingChannels().delete(team.owner, plans.id());
        team.clock.advance(Duration.ofDays(29));
        purgeAll();
        assertThat(stored(message).purgedAt()).isEmpty();

        team.clock.advance(Duration.ofDays(2));
        purgeAll();

        assertThat(stored(message).purgedAt()).isPresent();
        Refused.with(
                "restore_window_passed",
                () -> team.chat.keepingChannels().restore(team.owner, plans.id(), Optional.empty()));
    }

    @Test
    void a_deleted_workspace_goes_for_good_after_the_window_but_for_the_audit() {
        team.post(team.ann, team.general, "hello");
        team.post(team.ann, team.directMessage(team.ann, team.bob), "psst");
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        team.clock.advance(Duration.ofDays(31));
        Refused.with(
                "restore_window_passed", () -> team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id()));

        purgeAll();

        Refused.with(
                "workspace_not_found", () -> team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id()));
        assertThat(team.store.<Boolean>read(
                        r -> r.workspaces().find(team.workspace.id()).isPresent()))
                .isFalse();
        assertThat(team.chat
                        .readingAudit()
                        .all(Actor.SERVER, AuditFilter.ALL, Optional.empty(), 1)
                        .items()
                        .getFirst()
                        .deed()
                        .action()
                        .wireName())
                .isEqualTo("workspace.purged");
    }

    @Test
    void a_legal_hold_stops_every_purge_until_it_is_lifted() {
        Message old = team.post(team.ann, team.general, "evidence");
        Message deleted = team.post(team.ann, team.general, "deleted evidence");
        team.chat.deleting().delete(team.ann, deleted.id());
        team.chat.keepingRetention().set(team.owner, team.workspace.id(), WEEK);
        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), true);
        team.clock.advance(Duration.ofDays(60));
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        team.clock.advance(Duration.ofDays(29));
        team.chat.keepingWorkspaces().restore(team.owner, team.workspace.id());

        purgeAll();

        assertThat(stored(old).content()).isPresent();
        assertThat(stored(deleted).content()).isPresent();
        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), false);
        purgeAll();
        assertThat(stored(old).content()).isEmpty();
        assertThat(stored(deleted).content()).isEmpty();
        assertThat(actions(team.owner)).contains("workspace.held", "workspace.released");
    }

    @Test
    void a_deleted_workspace_is_held_and_released_by_its_owners_however_long_ago_it_was_deleted() {
        Message evidence = team.post(team.ann, team.general, "evidence");
        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        Refused.with(
                "workspace_not_found", () -> team.chat.keepingRetention().hold(team.admin, team.workspace.id(), true));
        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), true);
        team.clock.advance(Duration.ofDays(60));
        purgeAll();
        assertThat(stored(evidence).content()).isPresent();

        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), false);
        purgeAll();

        assertThat(team.store.<Boolean>read(
                        r -> r.workspaces().find(team.workspace.id()).isPresent()))
                .isFalse();
    }

    @Test
    void a_deleted_channel_is_held_and_released_also_when_its_workspace_is_deleted() {
        Channel plans = team.publicChannel(team.owner, "plans");
        Message evidence = team.post(team.owner, plans.id(), "evidence");
        team.chat.keepingChannels().delete(team.owner, plans.id());
        Refused.with("channel_not_found", () -> team.chat.keepingRetention().hold(team.admin, plans.id(), true));
        Refused.with(
                "channel_not_found", () -> team.chat.keepingRetention().hold(team.register("zoe"), plans.id(), true));
        team.chat.keepingRetention().hold(team.owner, plans.id(), true);
        team.clock.advance(Duration.ofDays(60));
        purgeAll();
        assertThat(stored(evidence).content()).isPresent();

        team.chat.keepingWorkspaces().delete(team.owner, team.workspace.id());
        team.chat.keepingRetention().hold(team.owner, plans.id(), false);
        purgeAll();

        assertThat(stored(evidence).content()).isEmpty();
    }

    @Test
    void what_a_hold_kept_of_a_purged_person_goes_when_it_is_lifted() {
        Message evidence = team.post(team.ann, team.general, "evidence");
        Message gossip = team.post(team.ann, team.directMessage(team.ann, team.bob), "gossip");
        team.chat.keepingRetention().hold(team.owner, team.general, true);

        assertThat(team.chat.offboarding().purge(team.ann, team.ann.user())).isEqualTo(new Offboarding.Purged(1, 1));
        assertThat(stored(gossip).purgedAt()).isPresent();
        team.chat.keepingRetention().hold(team.owner, team.general, false);
        assertThat(team.chat.offboarding().step()).isTrue();
        assertThat(team.chat.offboarding().step()).isFalse();

        assertThat(stored(evidence).content()).isEmpty();
        assertThat(team.chat.offboarding().step()).isFalse();
    }

    @Test
    void retention_is_for_owners_and_admins_and_holds_are_for_owners() {
        Refused.with("not_allowed", () -> team.chat.keepingRetention().set(team.ann, team.workspace.id(), WEEK));
        Refused.with("not_allowed", () -> team.chat.keepingRetention().set(team.ann, team.general, WEEK));
        Refused.with("not_allowed", () -> team.chat.keepingRetention().hold(team.admin, team.workspace.id(), true));
        Refused.with("not_allowed", () -> team.chat.keepingRetention().hold(team.admin, team.general, true));
        Refused.with("out_of_range", () -> new Retention(0));
        Refused.with("out_of_range", () -> new Retention(36_501));
        Channel secret = team.privateChannel(team.ann, "secret");
        Refused.with("channel_not_found", () -> team.chat.keepingRetention().find(team.owner, secret.id()));
        Refused.with("channel_not_found", () -> team.chat.keepingRetention().set(team.owner, secret.id(), WEEK));
    }

    @Test
    void a_hold_is_not_lost_when_the_channel_or_workspace_is_changed() {
        team.chat.keepingRetention().hold(team.owner, team.workspace.id(), true);
        team.chat.keepingWorkspaces().rename(team.owner, team.workspace.id(), new WorkspaceName("Other"));

        assertThat(team.chat
                        .keepingRetention()
                        .find(team.owner, team.workspace.id())
                        .legalHold())
                .isTrue();
    }

    private void purgeAll() {
        purgeAll(team);
    }

    private static void purgeAll(Team team) {
        purgeAll(team.chat.purging());
    }

    private List<String> actions(Actor reader) {
        return team
                .chat
                .readingAudit()
                .ofWorkspace(reader, team.workspace.id(), AuditFilter.ALL, Optional.empty(), 200)
                .items()
                .stream()
                .map(entry -> entry.deed().action().wireName())
                .toList();
    }

    private Message stored(Message message) {
        return team.store.read(stored -> stored(message, stored));
    }
}
