package dev.parley.persistence.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.usecase.people.Offboarding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has gone for good is in no column of any table. */
final class NothingLeftTest {
    @RegisterExtension
    static final PostgresStore STORE = new PostgresStore();

    /** Words of the program's own, and digests. A new column is one of these, or the story has to write to it. */
    private static final Set<String> NEVER_TYPED = Set.of(
            "ai_interactions.failure",
            "ai_interactions.outcome",
            "audit_entries.action",
            "audit_entries.detail_names",
            "audit_entries.detail_values",
            "channel_members.notification_level",
            "channel_overrides.allowed",
            "channel_overrides.denied",
            "channel_overrides.preset",
            "direct_message_members.notification_level",
            "direct_messages.kind",
            "feed_events.kind",
            "feed_positions.consumer",
            "imported_items.kind",
            "invites.code_hash",
            "invites.role",
            "messages.kind",
            "notifications.kind",
            "sessions.token_hash",
            "users.kind",
            "workspace_members.notification_level",
            "workspace_members.role",
            "workspace_roles.permissions");

    private static int stories;

    private final StoredTexts texts = new StoredTexts(STORE.sql());
    private final String person = "pia" + ++stories + "xyzzy";
    private final String place = "den" + stories + "xyzzy";
    private final String words = "hum" + stories + "xyzzy";
    private final String zone = List.of("Troll", "Vostok", "Mawson", "Davis").get(stories - 1);
    private final Story story = new Story(STORE.transactions(), person, place, words, "Antarctica/" + zone);

    @Test
    void whatever_can_be_typed_is_typed_in_the_story() {
        Set<String> untouched = new TreeSet<>(texts.columns());

        untouched.removeAll(texts.holding(person, place, words, zone));

        assertThat(untouched).isEqualTo(new TreeSet<>(NEVER_TYPED));
    }

    @Test
    void of_messages_that_were_deleted_long_ago() {
        story.said.forEach(message -> story.chat.deleting().delete(story.pia, message.id()));

        story.muchLater();

        assertThat(texts.holding(words)).isEmpty();
        assertThat(texts.holding(person)).isNotEmpty();
    }

    @Test
    void of_a_person_who_took_everything_along() {
        Offboarding.Purged purged = story.chat.offboarding().purge(story.pia, story.pia.user());

        assertThat(purged).isEqualTo(new Offboarding.Purged(3, 0));
        assertThat(texts.holding(words, person, zone)).isEmpty();
        assertThat(texts.holding(place)).isNotEmpty();
    }

    @Test
    void of_a_workspace_that_was_deleted_long_ago() {
        String id = story.workspace.id().toString();
        String channel = story.channel().toString();
        assertThat(texts.holding(channel)).contains("notifications.conversation_id", "feed_positions.feed_id");
        story.chat.keepingWorkspaces().delete(story.olga, story.workspace.id());

        story.muchLater();

        assertThat(texts.holding(words, place, id, channel))
                // Ids: in the audit, and in what happened to people.
                .containsExactlyInAnyOrder(
                        "audit_entries.channel_id", "audit_entries.workspace_id", "feed_events.channel_id");
        assertThat(texts.holding(person)).contains("users.username");
    }
}
