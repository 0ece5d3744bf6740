package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.message.Message;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private final Team team = new Team();

    @Test
    void what_others_said_since_the_marker_is_unread() {
        Message first = team.post(team.ann, team.general, "one");
        team.post(team.ann, team.general, "two");
        team.post(team.bob, team.general, "my own");

        team.chat.markingRead().read(team.bob, team.general, first.id());

        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);
        assertThat(team.unread(team.ann, team.general).messages()).isEqualTo(1);
    }

    @Test
    void deleting_and_restoring_what_is_unread_changes_the_count_at_once() {
        Message message = team.post(team.ann, team.general, "hello @bob");
        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);

        team.chat.deleting().delete(team.ann, message.id());
        assertThat(team.unread(team.bob, team.general).messages()).isZero();
        assertThat(team.unread(team.bob, team.general).mentions()).isZero();

        team.chat.deleting().restore(team.ann, message.id());
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);
        assertThat(team.unread(team.bob, team.general).mentions()).isEqualTo(1);
    }

    @Test
    void the_marker_never_moves_back_unless_marked_unread() {
        Message first = team.post(team.ann, team.general, "one");
        Message second = team.post(team.ann, team.general, "two");
        team.chat.markingRead().read(team.bob, team.general, second.id());

        team.chat.markingRead().read(team.bob, team.general, first.id());
        assertThat(team.unread(team.bob, team.general).messages()).isZero();

        team.chat.markingRead().markUnread(team.bob, team.general, first.id());
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(2);
    }

    @Test
    void reading_works_in_direct_messages() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        Message message = team.post(team.ann, direct, "psst");
        assertThat(team.unread(team.bob, direct).messages()).isEqualTo(1);

        team.chat.markingRead().read(team.bob, direct, message.id());

        assertThat(team.unread(team.bob, direct).messages()).isZero();
    }

    @Test
    void a_marker_on_a_message_of_another_conversation_is_refused() {
        Message elsewhere = team.post(team.ann, team.directMessage(team.ann, team.bob), "psst");

        Refused.with("message_not_found", () -> team.chat.markingRead().read(team.bob, team.general, elsewhere.id()));
    }

    @Test
    void who_comes_back_has_read_everything_said_meanwhile() {
        ConversationId channel = team.publicChannel(team.ann, "plans").id();
        team.chat.joiningChannels().add(team.bob, (dev.parley.domain.model.channel.ChannelId) channel, team.bob.user());
        team.chat
                .joiningChannels()
                .remove(team.bob, (dev.parley.domain.model.channel.ChannelId) channel, team.bob.user());
        team.post(team.ann, channel, "while you were away");

        team.chat.joiningChannels().add(team.bob, (dev.parley.domain.model.channel.ChannelId) channel, team.bob.user());

        assertThat(team.unread(team.bob, channel).messages()).isZero();
        team.post(team.ann, channel, "welcome back");
        assertThat(team.unread(team.bob, channel).messages()).isEqualTo(1);
    }
}
