package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
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
import dev.parley.domain.usecase.notifying.Notified;
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
    private static final NotificationPreference NOTHING =
            new NotificationPreference(Optional.of(NotificationLevel.NOTHING), false, Optional.empty());

    private final Team team = new Team();
    private final Channel plans = team.publicChannel(team.ann, "plans");

    NotifyingTest() {
        join(team.bob, plans.id());
        follow();
        team.chat.readingNotifications().list(team.bob, Optional.empty(), 50).items().stream()
                .findFirst()
                .ifPresent(newest -> team.chat
                        .readingNotifications()
                        .markAll(team.bob, newest.notification().id()));
    }

    @Test
    void whoever_is_mentioned_is_told_once_and_nobody_of_their_own_doing() {
        Message message = team.post(team.ann, plans.id(), "@bob and @ann, look");

        follow();
        follow();

        assertThat(unread(team.bob)).singleElement().satisfies(notified -> {
            assertThat(notified.notification().kind()).isEqualTo(NotificationKind.MENTION);
            assertThat(notified.notification().message()).hasValue(message.id());
            assertThat(notified.actor().id()).isEqualTo(team.ann.user());
        });
        assertThat(unread(team.ann)).isEmpty();
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
        follow();

        assertThat(kinds(team.bob))
                .containsExactly(
                        NotificationKind.DIRECT_MESSAGE,
                        NotificationKind.WIDE_MENTION,
                        NotificationKind.GROUP_MENTION,
                        NotificationKind.MENTION);
    }

    @Test
    void an_edit_notifies_only_those_whom_it_newly_mentions() {
        join(team.admin, plans.id());
        Message message = team.post(team.ann, plans.id(), "@bob");
        follow();
        readAll(team.bob);

        team.chat.editing().edit(team.ann, message.id(), new Content("@bob and @adam"), 1);
        follow();
        assertThat(unread(team.bob)).isEmpty();
        assertThat(kinds(team.admin)).containsExactly(NotificationKind.MENTION);

        team.chat.editing().edit(team.ann, message.id(), new Content("@bob, @adam, done"), 2);
        follow();
        assertThat(unread(team.bob)).isEmpty();
        assertThat(kinds(team.admin)).hasSize(1);
    }

    @Test
    void whom_one_of_several_edits_added_is_told_also_when_all_came_before_anybody_looked() {
        Message message = team.post(team.ann, plans.id(), "hello");
        follow();

        team.chat.editing().edit(team.ann, message.id(), new Content("hello @bob"), 1);
        team.clock.advance(Duration.ofSeconds(1));
        team.chat.editing().edit(team.ann, message.id(), new Content("Hello @bob"), 2);
        follow();

        assertThat(kinds(team.bob)).containsExactly(NotificationKind.MENTION);
    }

    @Test
    void who_came_after_a_wide_mention_is_not_notified_by_an_edit() {
        Message message = team.post(team.ann, plans.id(), "@channel, teh plan");
        team.clock.advance(Duration.ofMinutes(1));
        join(team.admin, plans.id());
        follow();

        team.chat.editing().edit(team.ann, message.id(), new Content("@channel, the plan"), 1);
        follow();

        assertThat(kinds(team.admin)).doesNotContain(NotificationKind.WIDE_MENTION);
        assertThat(kinds(team.bob)).containsExactly(NotificationKind.WIDE_MENTION);
    }

    @Test
    void a_mention_that_an_edit_adds_to_what_was_read_is_unread() {
        Message message = team.post(team.ann, plans.id(), "hello");
        team.chat.markingRead().read(team.bob, plans.id(), message.id());

        team.chat.editing().edit(team.ann, message.id(), new Content("hello @bob"), 1);
        follow();
        assertThat(unread(team.bob)).hasSize(1);

        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        assertThat(unread(team.bob)).isEmpty();
        assertThat(team.feed(FeedId.of(team.bob.user()))).endsWith("marker.moved");
    }

    @Test
    void reading_the_channel_reads_its_notifications_and_marking_unread_brings_them_back() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        follow();
        assertThat(count(team.bob)).isEqualTo(1);

        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        assertThat(count(team.bob)).isZero();

        team.chat.markingRead().markUnread(team.bob, plans.id(), message.id());
        assertThat(count(team.bob)).isEqualTo(1);
    }

    @Test
    void what_is_deleted_or_no_longer_mentions_leaves_no_badge_and_comes_back_with_it() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        follow();

        team.chat.deleting().delete(team.ann, message.id());
        assertThat(count(team.bob)).isZero();
        assertThat(kinds(team.bob)).isEmpty();
        team.chat.deleting().restore(team.ann, message.id());
        assertThat(count(team.bob)).isEqualTo(1);

        team.chat.editing().edit(team.ann, message.id(), new Content("nobody"), 1);
        follow();
        assertThat(count(team.bob)).isZero();
    }

    @Test
    void what_was_deleted_before_anybody_looked_notifies_nobody() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        team.chat.deleting().delete(team.ann, message.id());

        follow();

        assertThat(kinds(team.bob)).isEmpty();
    }

    @Test
    void whoever_has_left_sees_and_counts_nothing_of_it() {
        team.post(team.ann, plans.id(), "@bob");
        follow();

        team.chat.joiningChannels().remove(team.bob, plans.id(), team.bob.user());
        team.post(team.ann, plans.id(), "@bob again");
        follow();

        assertThat(count(team.bob)).isZero();
        assertThat(kinds(team.bob)).isEmpty();
    }

    @Test
    void a_member_who_was_let_go_from_the_workspace_sees_nothing_of_its_direct_messages() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        team.post(team.ann, direct, "psst");
        follow();

        team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.bob.user());
        follow();

        assertThat(count(team.bob)).isZero();
        assertThat(kinds(team.bob)).isEmpty();
    }

    @Test
    void levels_and_muting_decide_what_one_is_told_of() {
        prefer(team.bob, EVERYTHING);
        team.post(team.ann, plans.id(), "just so");
        follow();
        assertThat(kinds(team.bob)).containsExactly(NotificationKind.MESSAGE);

        prefer(team.bob, NOTHING);
        team.post(team.ann, plans.id(), "@bob");
        follow();
        assertThat(kinds(team.bob)).hasSize(1);

        prefer(
                team.bob,
                new NotificationPreference(
                        Optional.empty(), true, Optional.of(team.clock.instant().plusSeconds(60))));
        team.post(team.ann, plans.id(), "@bob");
        follow();
        assertThat(kinds(team.bob)).hasSize(1);
        assertThat(team.chat.choosingNotifications().muted(team.bob, team.workspace.id()))
                .containsExactly(plans.id());
        assertThat(team.unread(team.bob, plans.id()).mentions()).isEqualTo(2);

        team.clock.advance(Duration.ofSeconds(60));
        team.post(team.ann, plans.id(), "@bob");
        follow();
        assertThat(kinds(team.bob)).containsExactly(NotificationKind.MENTION, NotificationKind.MESSAGE);
        assertThat(team.chat.choosingNotifications().muted(team.bob, team.workspace.id()))
                .isEmpty();
    }

    @Test
    void what_one_wants_in_the_workspace_holds_where_a_conversation_says_nothing_else() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        preferInWorkspace(NotificationLevel.ALL);
        tellAll(direct);
        assertThat(kinds(team.bob))
                .containsExactlyInAnyOrder(
                        NotificationKind.MESSAGE, NotificationKind.MENTION, NotificationKind.DIRECT_MESSAGE);

        preferInWorkspace(NotificationLevel.MENTIONS);
        tellAll(direct);
        assertThat(kinds(team.bob)).hasSize(5);

        preferInWorkspace(NotificationLevel.NOTHING);
        tellAll(direct);
        assertThat(kinds(team.bob)).hasSize(5);

        prefer(team.bob, EVERYTHING);
        tellAll(direct);
        assertThat(kinds(team.bob)).hasSize(7);
        assertThat(team.chat.choosingNotifications().find(team.bob, team.workspace.id()))
                .contains(NotificationLevel.NOTHING);
    }

    @Test
    void a_preference_is_told_to_ones_devices_when_it_changes() {
        List<String> before = team.feed(FeedId.of(team.bob.user()));

        preferInWorkspace(NotificationLevel.ALL);
        preferInWorkspace(NotificationLevel.ALL);
        prefer(team.bob, NOTHING);
        prefer(team.bob, NOTHING);

        assertThat(team.feed(FeedId.of(team.bob.user())))
                .hasSize(before.size() + 2)
                .endsWith("preference.changed", "preference.changed");
        Actor stranger = team.register("stranger");
        Refused.with(
                "workspace_not_found", () -> team.chat.choosingNotifications().find(stranger, team.workspace.id()));
        Refused.with(
                "workspace_not_found",
                () -> team.chat.choosingNotifications().put(stranger, team.workspace.id(), Optional.empty()));
    }

    private void preferInWorkspace(NotificationLevel level) {
        team.chat.choosingNotifications().put(team.bob, team.workspace.id(), Optional.of(level));
    }

    /** In the channel, with a mention and without, and directly. */
    private void tellAll(ConversationId direct) {
        team.post(team.ann, plans.id(), "just so");
        team.post(team.ann, plans.id(), "@bob");
        team.post(team.ann, direct, "psst");
        follow();
    }

    @Test
    void preferences_are_for_those_who_are_in_it_and_outlive_leaving() {
        Refused.with("not_joined", () -> prefer(team.admin, NOTHING));
        Refused.with(
                "channel_not_found",
                () -> team.chat
                        .choosingNotifications()
                        .find(team.bob, team.privateChannel(team.ann, "secret").id()));

        prefer(team.bob, NOTHING);
        team.chat.joiningChannels().remove(team.bob, plans.id(), team.bob.user());
        join(team.bob, plans.id());

        assertThat(team.chat.choosingNotifications().find(team.bob, plans.id())).isEqualTo(NOTHING);
    }

    @Test
    void being_brought_into_a_channel_is_told_and_joining_oneself_is_not() {
        Channel other = team.publicChannel(team.ann, "other");
        team.chat.joiningChannels().add(team.ann, other.id(), team.admin.user());
        join(team.bob, other.id());

        follow();

        assertThat(kinds(team.admin)).first().isEqualTo(NotificationKind.ADDED);
        assertThat(kinds(team.bob)).doesNotContain(NotificationKind.ADDED);
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
        assertThat(unread(team.bob)).isEmpty();
        follow();
        follow();

        assertThat(unread(team.bob)).hasSize(1);
    }

    @Test
    void followers_are_told_of_replies_until_they_stop() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        follow();

        assertThat(kinds(team.bob)).containsExactly(NotificationKind.THREAD_REPLY);
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        assertThat(count(team.bob)).isZero();

        team.chat.followingThreads().unfollow(team.bob, root.id());
        team.reply(team.ann, root, "and another");
        follow();
        assertThat(kinds(team.bob)).hasSize(1);
        assertThat(kinds(team.ann)).isEmpty();
    }

    @Test
    void what_was_read_in_a_thread_stays_read_when_one_stops_following() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        follow();
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());

        team.chat.followingThreads().unfollow(team.bob, root.id());

        assertThat(count(team.bob)).isZero();
    }

    @Test
    void reading_a_thread_that_one_does_not_follow_reads_what_one_was_told_of_it() {
        Message root = team.post(team.ann, plans.id(), "question");
        team.chat.followingThreads().unfollow(team.bob, root.id());
        Message byName = team.reply(team.ann, root, "@bob?");
        Message byAll = team.reply(team.ann, root, "@channel?");
        follow();
        assertThat(count(team.bob)).isEqualTo(2);
        List<String> before = team.feed(FeedId.of(team.bob.user()));

        team.chat.markingRead().readThread(team.bob, root.id(), byName.id());
        assertThat(count(team.bob)).isEqualTo(1);
        team.chat.markingRead().readThread(team.bob, root.id(), byAll.id());
        team.chat.markingRead().readThread(team.bob, root.id(), byAll.id());

        assertThat(count(team.bob)).isZero();
        assertThat(team.feed(FeedId.of(team.bob.user())))
                .hasSize(before.size() + 2)
                .endsWith("thread.marked");
    }

    @Test
    void in_a_direct_message_one_is_told_of_replies_until_one_stops_following() {
        ConversationId direct = team.directMessage(team.ann, team.bob, team.admin);
        Message root = team.post(team.ann, direct, "psst");
        team.chat.markingRead().read(team.bob, direct, root.id());
        Message reply = team.reply(team.ann, root, "and also");
        follow();
        assertThat(kinds(team.bob)).containsExactly(NotificationKind.THREAD_REPLY, NotificationKind.DIRECT_MESSAGE);
        assertThat(count(team.bob)).isEqualTo(1);

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        assertThat(count(team.bob)).isZero();

        team.chat.followingThreads().unfollow(team.bob, root.id());
        team.reply(team.ann, root, "one more thing");
        follow();
        assertThat(count(team.bob)).isZero();
        assertThat(kinds(team.admin)).hasSize(3);
    }

    @Test
    void what_was_deleted_before_anybody_looked_is_told_when_it_comes_back() {
        Message message = team.post(team.ann, plans.id(), "@bob");
        team.chat.deleting().delete(team.ann, message.id());
        follow();

        team.chat.deleting().restore(team.ann, message.id());
        follow();
        assertThat(kinds(team.bob)).containsExactly(NotificationKind.MENTION);

        team.chat.deleting().delete(team.ann, message.id());
        team.chat.deleting().restore(team.ann, message.id());
        follow();
        assertThat(kinds(team.bob)).hasSize(1);
    }

    @Test
    void what_comes_back_is_no_news_for_who_has_read_on() {
        Message message = team.post(team.ann, plans.id(), "just so");
        follow();
        team.chat.markingRead().read(team.bob, plans.id(), message.id());
        prefer(team.bob, EVERYTHING);

        team.chat.deleting().delete(team.ann, message.id());
        team.chat.deleting().restore(team.ann, message.id());
        follow();

        assertThat(kinds(team.bob)).isEmpty();
    }

    @Test
    void a_mention_that_an_edit_adds_to_a_reply_that_was_read_is_unread_until_the_thread_is_read_again() {
        Message root = team.post(team.bob, plans.id(), "question");
        Message reply = team.reply(team.ann, root, "answer");
        team.chat.markingRead().read(team.bob, plans.id(), reply.id());
        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());
        team.chat.editing().edit(team.ann, reply.id(), new Content("answer, @bob"), 1);
        follow();
        assertThat(count(team.bob)).isEqualTo(1);

        team.chat.markingRead().readThread(team.bob, root.id(), reply.id());

        assertThat(count(team.bob)).isZero();
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

        follow();

        assertThat(kinds(team.bob)).isEmpty();
    }

    @Test
    void many_who_are_told_of_much_are_told_bit_by_bit_and_of_all() {
        for (int i = 0; i < 120; i++) {
            join(team.member("crowd-" + i, Role.MEMBER), plans.id());
        }
        follow();
        for (int i = 0; i < 20; i++) {
            team.post(team.ann, plans.id(), "@channel");
        }

        assertThat(team.chat.notifying().step()).isTrue();
        assertThat(kinds(team.bob)).hasSizeBetween(1, 19);

        follow();
        assertThat(kinds(team.bob)).hasSize(20);
    }

    @Test
    void one_is_marked_read_and_unread_and_all_up_to_one_are_marked() {
        team.post(team.ann, plans.id(), "@bob one");
        team.post(team.ann, plans.id(), "@bob two");
        team.post(team.ann, plans.id(), "@bob three");
        follow();
        List<NotificationId> newestFirst = unread(team.bob).stream()
                .map(notified -> notified.notification().id())
                .toList();

        team.chat.readingNotifications().mark(team.bob, newestFirst.get(0), true);
        assertThat(count(team.bob)).isEqualTo(2);
        team.chat.readingNotifications().mark(team.bob, newestFirst.get(0), false);
        assertThat(count(team.bob)).isEqualTo(3);
        team.chat.readingNotifications().markAll(team.bob, newestFirst.get(1));
        assertThat(count(team.bob)).isEqualTo(1);
        Refused.with(
                "notification_not_found",
                () -> team.chat.readingNotifications().mark(team.ann, newestFirst.get(0), true));
    }

    private void follow() {
        while (team.chat.notifying().step()) {
            // There is more.
        }
    }

    private void join(Actor actor, ConversationId where) {
        team.chat.joiningChannels().add(actor, (ChannelId) where, actor.user());
    }

    private void prefer(Actor actor, NotificationPreference preference) {
        team.chat.choosingNotifications().put(actor, plans.id(), preference);
    }

    private void readAll(Actor actor) {
        all(actor).stream()
                .findFirst()
                .ifPresent(newest -> team.chat
                        .readingNotifications()
                        .markAll(actor, newest.notification().id()));
    }

    /** Newest first. That everybody was brought into the default channel is another matter. */
    private List<Notified> all(Actor actor) {
        return team.chat.readingNotifications().list(actor, Optional.empty(), 50).items().stream()
                .filter(notified -> !notified.notification().conversation().equals(team.general))
                .toList();
    }

    private List<Notified> unread(Actor actor) {
        return all(actor).stream().filter(notified -> !notified.isRead()).toList();
    }

    private List<NotificationKind> kinds(Actor actor) {
        return all(actor).stream()
                .map(notified -> notified.notification().kind())
                .toList();
    }

    private int count(Actor actor) {
        return team.chat.readingNotifications().countUnread(actor);
    }
}
