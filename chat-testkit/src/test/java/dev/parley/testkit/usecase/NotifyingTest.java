package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.notification.NotificationId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.usecase.Chat;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotifyingTest {
    private static final NotificationPreference EVERYTHING =
            new NotificationPreference(Optional.of(NotificationLevel.ALL), false, Optional.empty());

    private final NotifiedTeam at = new NotifiedTeam();
    private final Team team = at.team;
    private final Channel plans = at.plans;

    @Test
    void whoever_is_mentioned_is_told_once_and_nobody_of_their_own_doing() {
        Message message = team.post(team.ann, plans.id(), "@bob and @ann, look");

        at.follow();
        at.follow();

        assertThat(at.unread(team.bob)).singleElement().satisfies(notified -> {
            assertThat(notified.notification().kind()).isEqualTo(NotificationKind.MENTION);
            assertThat(notified.notification().message()).hasValue(message.id());
            assertThat(notified.actor().id()).isEqualTo(team.ann.user());
        });
        assertThat(at.unread(team.ann)).isEmpty();
        assertThat(team.feed(FeedId.of(team.bob.user()))).endsWith("notification.added");
    }

    @Test
    void the_reason_is_the_closest_one() {
        UserGroup group = team.chat
                .managingGroups()
                .create(team.admin, team.workspace.id(), new GroupHandle("writers"), new GroupName("Writers"));
        team.chat.managingGroups().add(team.admin, group.id(), team.bob.user());

        team.post(team.ann, plans.id(), "@channel @writers @bob");
        team.post(team.ann, plans.id(), "@channel @writers");
        team.post(team.ann, plans.id(), "@channel");
        team.post(team.ann, plans.id(), "nobody");
        team.post(team.ann, team.directMessage(team.ann, team.bob), "psst");
        at.follow();

        assertThat(at.kinds(team.bob))
                .containsExactly(
                        NotificationKind.DIRECT_MESSAGE,
                        NotificationKind.WIDE_MENTION,
                        NotificationKind.GROUP_MENTION,
                        NotificationKind.MENTION);
    }

    @Test
    void an_edit_notifies_only_those_whom_it_newly_mentions() {
        at.join(team.admin, plans.id());
        Message message = team.post(team.ann, plans.id(), "@bob");
        at.follow();
        at.readAll(team.bob);

        team.chat.editing().edit(team.ann, message.id(), new Content("@bob and @adam"), 1);
        at.follow();
        assertThat(at.unread(team.bob)).isEmpty();
        assertThat(at.kinds(team.admin)).containsExactly(NotificationKind.MENTION);

        team.chat.editing().edit(team.ann, message.id(), new Content("@bob, @adam, done"), 2);
        at.follow();
        assertThat(at.unread(team.bob)).isEmpty();
        assertThat(at.kinds(team.admin)).hasSize(1);
    }

    @Test
    void whom_one_of_several_edits_added_is_told_also_when_all_came_before_anybody_looked() {
        Message message = team.post(team.ann, plans.id(), "hello");
        at.follow();

        team.chat.editing().edit(team.ann, message.id(), new Content("hello @bob"), 1);
        team.clock.advance(Duration.ofSeconds(1));
        team.chat.editing().edit(team.ann, message.id(), new Content("Hello @bob"), 2);
        at.follow();

        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.MENTION);
    }

    @Test
    void who_came_after_a_wide_mention_is_not_notified_by_an_edit() {
        Message message = team.post(team.ann, plans.id(), "@channel, teh plan");
        team.clock.advance(Duration.ofMinutes(1));
        at.join(team.admin, plans.id());
        at.follow();

        team.chat.editing().edit(team.ann, message.id(), new Content("@channel, the plan"), 1);
        at.follow();

        assertThat(at.kinds(team.admin)).doesNotContain(NotificationKind.WIDE_MENTION);
        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.WIDE_MENTION);
    }

    @Test
    void a_mention_that_an_edit_adds_to_what_was_read_is_unread() {
        Message message = team.post(team.ann, plans.id(), "hello");
        team.chat.markingRead().read(team.bob, plans.id(), message.id());

        team.chat.editing().edit(team.ann, message.id(), new Content("hello @bob"), 1);
        at.follow();
        assertThat(at.unread(team.bob)).hasSize(1);

        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        assertThat(at.unread(team.bob)).isEmpty();
        assertThat(team.feed(FeedId.of(team.bob.user()))).endsWith("marker.moved");
    }

    @Test
    void reading_the_channel_reads_its_notifications_and_marking_unread_brings_them_back() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        at.follow();
        assertThat(at.count(team.bob)).isEqualTo(1);

        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        assertThat(at.count(team.bob)).isZero();

        team.chat.markingRead().markUnread(team.bob, plans.id(), message.id());
        assertThat(at.count(team.bob)).isEqualTo(1);
    }

    @Test
    void what_is_deleted_or_no_longer_mentions_leaves_no_badge_and_comes_back_with_it() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        at.follow();

        team.chat.deleting().delete(team.ann, message.id());
        assertThat(at.count(team.bob)).isZero();
        assertThat(at.kinds(team.bob)).isEmpty();
        team.chat.deleting().restore(team.ann, message.id());
        assertThat(at.count(team.bob)).isEqualTo(1);

        team.chat.editing().edit(team.ann, message.id(), new Content("nobody"), 1);
        at.follow();
        assertThat(at.count(team.bob)).isZero();
    }

    @Test
    void what_was_deleted_before_anybody_looked_notifies_nobody() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        team.chat.deleting().delete(team.ann, message.id());

        at.follow();

        assertThat(at.kinds(team.bob)).isEmpty();
    }

    @Test
    void whoever_has_left_sees_and_counts_nothing_of_it() {
        team.post(team.ann, plans.id(), "@bob");
        at.follow();

        team.chat.joiningChannels().remove(team.bob, plans.id(), team.bob.user());
        team.post(team.ann, plans.id(), "@bob again");
        at.follow();

        assertThat(at.count(team.bob)).isZero();
        assertThat(at.kinds(team.bob)).isEmpty();
    }

    @Test
    void a_member_who_was_let_go_from_the_workspace_sees_nothing_of_its_direct_messages() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        team.post(team.ann, direct, "psst");
        at.follow();

        team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.bob.user());
        at.follow();

        assertThat(at.count(team.bob)).isZero();
        assertThat(at.kinds(team.bob)).isEmpty();
    }

    @Test
    void being_brought_into_a_channel_is_told_and_joining_oneself_is_not() {
        Channel other = team.publicChannel(team.ann, "other");
        team.chat.joiningChannels().add(team.ann, other.id(), team.admin.user());
        at.join(team.bob, other.id());

        at.follow();

        assertThat(at.kinds(team.admin)).first().isEqualTo(NotificationKind.ADDED);
        assertThat(at.kinds(team.bob)).doesNotContain(NotificationKind.ADDED);
    }

    @Test
    void a_crash_in_the_middle_neither_loses_nor_repeats_anything() {
        team.post(team.ann, plans.id(), "@bob");
        Chat dying = Chat.over(new Chat.Adapters(
                team.store.failingCommits(() -> new IllegalStateException("killed")),
                new PlainPasswordHasher(),
                new SequentialTokens(),
                team.clock,
                new SequentialIds(0, 9)));

        assertThatThrownBy(() -> dying.notifying().step()).hasMessage("killed");
        assertThat(at.unread(team.bob)).isEmpty();
        at.follow();
        at.follow();

        assertThat(at.unread(team.bob)).hasSize(1);
    }

    @Test
    void what_was_deleted_before_anybody_looked_is_told_when_it_comes_back() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        team.chat.deleting().delete(team.ann, message.id());
        at.follow();

        team.chat.deleting().restore(team.ann, message.id());
        at.follow();
        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.MENTION);

        team.chat.deleting().delete(team.ann, message.id());
        team.chat.deleting().restore(team.ann, message.id());
        at.follow();
        assertThat(at.kinds(team.bob)).hasSize(1);
    }

    @Test
    void what_comes_back_is_no_news_for_who_has_read_on() {
        Message message = team.post(team.ann, plans.id(), "just so");
        at.follow();
        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        at.prefer(team.bob, EVERYTHING);

        team.chat.deleting().delete(team.ann, message.id());
        team.chat.deleting().restore(team.ann, message.id());
        at.follow();

        assertThat(at.kinds(team.bob)).isEmpty();
    }

    @Test
    void nobody_is_told_of_history_that_was_brought_in() {
        team.store.write(store -> {
            store.feed().lock(List.of(FeedId.of(plans.id())));
            NewMessage old = NewMessage.posted(plans.id(), team.ann.user(), new Content("Bob"), team.clock.instant())
                    .mentioning(Set.of(team.bob.user()));
            Message brought = store.messages().append(List.of(old)).get(0);
            Event event = Event.of(EventKind.MESSAGE_POSTED, team.ann.user(), brought, brought.createdAt());
            return store.feed().append(List.of(event.silently()));
        });

        at.follow();

        assertThat(at.kinds(team.bob)).isEmpty();
    }

    @Test
    void many_who_are_told_of_much_are_told_bit_by_bit_and_of_all() {
        for (int i = 0; i < 120; i++) {
            at.join(team.member("crowd-" + i, Role.MEMBER), plans.id());
        }
        at.follow();
        for (int i = 0; i < 20; i++) {
            team.post(team.ann, plans.id(), "@channel");
        }

        assertThat(team.chat.notifying().step()).isTrue();
        assertThat(at.kinds(team.bob)).hasSizeBetween(1, 19);

        at.follow();
        assertThat(at.kinds(team.bob)).hasSize(20);
    }

    @Test
    void one_is_marked_read_and_unread_and_all_up_to_one_are_marked() {
        team.post(team.ann, plans.id(), "@bob one");
        team.post(team.ann, plans.id(), "@bob two");
        team.post(team.ann, plans.id(), "@bob three");
        at.follow();
        List<NotificationId> newestFirst = at.unread(team.bob).stream()
                .map(notified -> notified.notification().id())
                .toList();

        team.chat.readingNotifications().mark(team.bob, newestFirst.get(0), true);
        assertThat(at.count(team.bob)).isEqualTo(2);
        team.chat.readingNotifications().mark(team.bob, newestFirst.get(0), false);
        assertThat(at.count(team.bob)).isEqualTo(3);
        team.chat.readingNotifications().markAll(team.bob, newestFirst.get(1));
        assertThat(at.count(team.bob)).isEqualTo(1);
        Refused.with(
                "notification_not_found",
                () -> team.chat.readingNotifications().mark(team.ann, newestFirst.get(0), true));
    }
}
