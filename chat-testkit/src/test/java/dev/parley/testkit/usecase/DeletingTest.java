package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeletingTest {
    private final Team team = new Team();

    @Test
    void a_deleted_root_becomes_a_tombstone_whose_thread_goes_on() {
        Message root = team.post(team.ann, team.general, "root");
        team.reply(team.bob, root, "reply");

        team.chat.deleting().delete(team.ann, root.id());
        team.reply(team.bob, root, "later");

        MessageView tombstone = team.chat.readingMessages().find(team.bob, root.id());
        assertThat(tombstone.message().content()).isEmpty();
        assertThat(tombstone.message().deletion().orElseThrow().by()).contains(team.ann.user());
        assertThat(team.timeline(team.bob, team.general)).containsExactly("(deleted)");
        assertThat(team.replies(team.bob, root.id())).containsExactly("reply", "later");
    }

    @Test
    void a_childless_tombstone_is_hidden_but_the_feed_tells_of_it() {
        Message message = team.post(team.ann, team.general, "gone");

        team.chat.deleting().delete(team.ann, message.id());

        assertThat(team.timeline(team.bob, team.general)).isEmpty();
        Refused.with("message_not_found", () -> team.chat.readingMessages().find(team.bob, message.id()));
        assertThat(team.feed(FeedId.of(team.general))).endsWith("message.posted", "message.deleted");
    }

    @Test
    void what_was_deleted_can_be_restored_by_whoever_deleted_it_as_it_was() {
        Message message = team.post(team.ann, team.general, "back again");
        team.chat.deleting().delete(team.ann, message.id());

        team.chat.deleting().restore(team.ann, message.id());

        assertThat(team.timeline(team.bob, team.general)).containsExactly("back again");
    }

    @Test
    void an_author_cannot_restore_what_a_moderator_deleted() {
        Message message = team.post(team.ann, team.general, "rude");
        team.chat.deleting().delete(team.admin, message.id());

        Refused.with("message_not_found", () -> team.chat.deleting().restore(team.ann, message.id()));

        team.chat.deleting().restore(team.owner, message.id());
        assertThat(team.timeline(team.ann, team.general)).containsExactly("rude");
    }

    @Test
    void deleting_what_others_wrote_takes_a_moderator() {
        Message message = team.post(team.ann, team.general, "mine");

        Refused.with("not_allowed", () -> team.chat.deleting().delete(team.bob, message.id()));

        assertThat(team.timeline(team.bob, team.general)).containsExactly("mine");
    }

    @Test
    void in_direct_messages_there_are_no_moderators() {
        Message message = team.post(team.ann, team.directMessage(team.owner, team.ann), "mine");

        Refused.with("not_allowed", () -> team.chat.deleting().delete(team.owner, message.id()));
    }

    @Test
    void restoring_is_refused_when_the_window_has_passed() {
        Message message = team.post(team.ann, team.general, "old");
        team.chat.deleting().delete(team.ann, message.id());
        team.clock.advance(Duration.ofDays(31));

        Refused.with("restore_window_passed", () -> team.chat.deleting().restore(team.ann, message.id()));
    }
}
