package dev.parley.bootstrap;

import static dev.parley.bootstrap.UpgradedTeam.ADAM;
import static dev.parley.bootstrap.UpgradedTeam.ANN;
import static dev.parley.bootstrap.UpgradedTeam.DIRECT;
import static dev.parley.bootstrap.UpgradedTeam.GENERAL;
import static dev.parley.bootstrap.UpgradedTeam.MENTION;
import static dev.parley.bootstrap.UpgradedTeam.OLGA;
import static dev.parley.bootstrap.UpgradedTeam.SECRET;
import static dev.parley.bootstrap.UpgradedTeam.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.bootstrap.testing.Sql;
import dev.parley.domain.access.Actor;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.UnreadThread;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.permissions.OwnPermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What later versions added to things has the right value for those that the first version left, and works for them. */
class UpgradedAttentionTest {
    private static final List<String> CLAIMS = List.of(
            "users WHERE last_seen_at IS NOT NULL OR title <> '' OR time_zone <> '' OR picture_url <> ''",
            "feed_events WHERE silent",
            "messages WHERE mentioned_group_ids <> '{}' OR group_member_ids <> '{}'",
            "direct_messages WHERE mentioned_group_ids <> '{}' OR group_member_ids <> '{}'",
            "message_revisions WHERE mentioned_user_ids <> '{}'",
            "channel_members WHERE notification_level IS NOT NULL OR is_muted OR muted_until IS NOT NULL",
            "direct_message_members WHERE notification_level IS NOT NULL OR is_muted OR muted_until IS NOT NULL",
            "notifications",
            "audit_entries",
            "workspace_retentions",
            "channel_retentions",
            "erasures");

    /** A root in general by adam, with one reply by ann, and neither has read less than all of it. */
    private static final MessageId THREAD = new MessageId(19);

    private final UpgradedTeam team = UpgradedTeam.upgraded();
    private final Chat chat = team.chat();

    @AfterEach
    void drop() {
        team.close();
    }

    @Test
    void nothing_is_claimed_of_the_past() {
        assertThat(CLAIMS)
                .allSatisfy(claim ->
                        assertThat(ask("SELECT count(*) FROM " + claim)).containsExactly("0"));
    }

    @Test
    void who_took_part_in_a_thread_follows_it_and_has_read_it() throws SQLException {
        assertThat(ask(
                        "SELECT count(*) || ' ' || count(DISTINCT message_id) FROM thread_followers WHERE unfollowed_at IS NULL"
                                + " AND last_read_message_id = message_id + 1"))
                .containsExactly("20 10");
        assertThat(ask(
                        "SELECT right(user_id::text, 1) || ' ' || last_read_message_id FROM direct_message_thread_followers"
                                + " WHERE message_id = 1001 ORDER BY 1"))
                .containsExactly("1 1002", "3 1002");
        assertThat(chat.markingRead().unread(OLGA, TEAM).threads()).isEmpty();
    }

    @Test
    void a_reply_to_an_old_thread_is_unread_for_those_who_took_part_and_they_are_told() {
        MessageId reply = say(OLGA, "one more", Optional.of(THREAD));
        tellAll();

        assertThat(chat.markingRead().unread(ANN, TEAM).threads())
                .containsExactly(new UnreadThread(GENERAL, THREAD, 1, 0));
        assertThat(kinds(ADAM)).containsExactly(NotificationKind.THREAD_REPLY);
        assertThat(kinds(OLGA)).isEmpty();
        chat.markingRead().readThread(ANN, THREAD, reply);
        assertThat(chat.markingRead().unread(ANN, TEAM).threads()).isEmpty();
    }

    @Test
    void nobody_is_told_of_what_happened_before() {
        tellAll();

        assertThat(List.of(OLGA, ADAM, ANN)).allMatch(person -> kinds(person).isEmpty());
    }

    @Test
    void who_was_mentioned_before_is_not_told_again_by_an_edit_but_others_are() {
        chat.editing().edit(OLGA, MENTION, new Content("Look, @ann and @adam"), 3);
        tellAll();

        assertThat(kinds(ANN)).isEmpty();
        assertThat(kinds(ADAM)).containsExactly(NotificationKind.MENTION);
    }

    @Test
    void what_is_unread_counts_old_and_new_together_and_can_be_put_back() {
        assertThat(unread(ANN)).isEqualTo(new Unread(GENERAL, 7, 1));
        say(OLGA, "@ann @here", Optional.empty());
        assertThat(unread(ANN)).isEqualTo(new Unread(GENERAL, 8, 2));

        chat.markingRead().read(ANN, GENERAL, MENTION);
        assertThat(unread(ANN)).isEqualTo(new Unread(GENERAL, 1, 1));
        chat.markingRead().markUnread(ANN, GENERAL, MENTION);

        assertThat(unread(ANN)).isEqualTo(new Unread(GENERAL, 2, 2));
    }

    @Test
    void old_members_are_what_their_preset_says_and_no_more() {
        Map<Actor, Role> presets =
                Map.of(OLGA, Role.OWNER, ADAM, Role.ADMIN, ANN, Role.MEMBER, UpgradedTeam.actor(4), Role.GUEST);

        assertThat(presets).allSatisfy((person, preset) -> {
            OwnPermissions own = chat.tellingPermissions().inWorkspace(person, TEAM);
            assertThat(own.standing().preset()).isEqualTo(preset);
            assertThat(own.standing().roles()).isEmpty();
            assertThat(own.permissions()).isEqualTo(Permission.of(preset));
        });
    }

    @Test
    void nothing_is_muted_kept_for_a_time_or_said_otherwise_of_a_channel() {
        assertThat(chat.choosingNotifications().find(ANN, GENERAL)).isEqualTo(NotificationPreference.USUAL);
        assertThat(chat.choosingNotifications().find(ANN, DIRECT)).isEqualTo(NotificationPreference.USUAL);
        assertThat(chat.overridingPermissions().list(OLGA, SECRET)).isEmpty();
        assertThat(chat.keepingRetention().find(OLGA, GENERAL).own()).isEmpty();
        assertThat(chat.managingGroups().list(ANN, TEAM, Optional.empty(), 10).items())
                .isEmpty();
    }

    private Unread unread(Actor person) {
        return chat.markingRead().unread(person, TEAM).conversations().stream()
                .filter(unread -> unread.conversation().equals(GENERAL))
                .findFirst()
                .orElseThrow();
    }

    private MessageId say(Actor author, String text, Optional<MessageId> thread) {
        PostMessage post = PostMessage.of(GENERAL, new Content(text));
        return chat.messaging()
                .post(author, thread.map(post::replyingTo).orElse(post))
                .message()
                .message()
                .id();
    }

    private void tellAll() {
        boolean more = true;
        while (more) {
            more = chat.notifying().step();
        }
    }

    private List<NotificationKind> kinds(Actor person) {
        return chat.readingNotifications().list(person, Optional.empty(), 10).items().stream()
                .map(notified -> notified.notification().kind())
                .toList();
    }

    private List<String> ask(String query) throws SQLException {
        return Sql.ask(team.address(), query);
    }
}
