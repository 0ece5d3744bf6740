package dev.parley.testkit.memory;

import dev.parley.domain.model.message.Addressed;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreferences;
import dev.parley.domain.model.notification.Notifications;
import dev.parley.domain.model.user.UserId;
import dev.parley.testkit.contract.NotificationPreferencesContract;
import dev.parley.testkit.contract.NotificationsContract;
import dev.parley.testkit.contract.StuckBadgesContract;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Ways in which badges stay, and people are told too much. */
final class BrokenNotifying {
    private BrokenNotifying() {}

    static Stream<Broken> all() {
        return Stream.of(
                new Broken(
                        "counts notifications of deleted messages",
                        BrokenNotifying::countingWhateverIsStored,
                        NotificationsContract.class,
                        "of_what_is_deleted_or_purged_nothing_is_shown_until_it_is_restored"),
                new Broken(
                        "counts notifications of what was read",
                        BrokenNotifying::countingWhateverIsStored,
                        NotificationsContract.class,
                        "reading_the_conversation_reads_what_it_shows"),
                new Broken(
                        "lists notifications of hidden channels",
                        BrokenNotifying::tellingOfHiddenChannels,
                        NotificationsContract.class,
                        "of_hidden_channels_nothing_is_told_and_pages_are_full_all_the_same"),
                new Broken(
                        "gives everybody one level for their workspaces",
                        BrokenNotifying::forgettingWorkspaces,
                        NotificationPreferencesContract.class,
                        "a_level_for_a_workspace_is_kept_for_each_member_and_outlives_leaving"),
                new Broken(
                        "keeps as unread what was marked so, whatever is read",
                        () -> ignoring("unmark"),
                        NotificationsContract.class,
                        "what_was_marked_unread_is_decided_by_reading_again_once_one_reads_on"),
                new Broken(
                        "forgets that a thread was read without following it",
                        () -> ignoring("markThread"),
                        StuckBadgesContract.class,
                        "no_badge_gets_stuck_in_any_random_course_of_things"),
                new Broken(
                        "tells everybody of everything",
                        BrokenNotifying::tellingEverybody,
                        NotificationPreferencesContract.class,
                        "recipients_are_the_addressed_and_those_who_want_everything"));
    }

    /** A count that nobody derives from the messages. */
    static Subject countingWhateverIsStored() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Notifications.class,
                notifications -> Port.broken(
                        Notifications.class, notifications, "countUnread", (call, given) -> (int) transaction
                                .read()
                                .notifications
                                .values((UserId) given[0])
                                .filter(notification -> !notification.marked().orElse(false))
                                .count())));
    }

    /** Whoever is in a channel is told of it. */
    static Subject tellingOfHiddenChannels() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Notifications.class,
                notifications -> Port.broken(
                        Notifications.class,
                        notifications,
                        "of",
                        (call, given) -> call.with(given[0], Set.of(), given[2], given[3]))));
    }

    /** What is wanted in one workspace is wanted in all. */
    static Subject forgettingWorkspaces() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                NotificationPreferences.class,
                preferences -> Port.broken(
                        NotificationPreferences.class,
                        preferences,
                        "inWorkspace",
                        (call, given) -> Optional.of(NotificationLevel.NOTHING))));
    }

    private static Subject ignoring(String method) {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                Notifications.class,
                notifications -> Port.broken(Notifications.class, notifications, method, (call, given) -> false)));
    }

    /** Who is addressed does not matter. */
    static Subject tellingEverybody() {
        return Subject.seeing((transaction, stored) -> Port.replaced(
                stored,
                NotificationPreferences.class,
                preferences -> Port.broken(
                        NotificationPreferences.class,
                        preferences,
                        "recipients",
                        (call, given) -> call.with(given[0], new Addressed(Set.of(), true), given[2], given[3]))));
    }
}
