package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.User;
import java.util.List;
import java.util.Optional;
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
    void marking_unread_from_a_message_of_another_conversation_is_refused() {
        Message elsewhere = team.post(team.ann, team.directMessage(team.ann, team.bob), "psst");

        Refused.with(
                "message_not_found", () -> team.chat.markingRead().markUnread(team.bob, team.general, elsewhere.id()));
    }

    @Test
    void whoever_only_looks_at_a_channel_has_no_marker_there() {
        Channel plans = team.publicChannel(team.ann, "plans");
        MessageId message = team.post(team.ann, plans.id(), "one").id();

        Refused.with("not_joined", () -> team.chat.markingRead().read(team.bob, plans.id(), message));
        Refused.with("not_joined", () -> team.chat.markingRead().markUnread(team.bob, plans.id(), message));
        assertThat(team.feed(FeedId.of(team.bob.user()))).doesNotContain("marker.moved");
    }

    @Test
    void a_deleted_message_marks_a_position_like_any_other() {
        team.post(team.ann, team.general, "one");
        Message second = team.post(team.ann, team.general, "two");
        team.post(team.ann, team.general, "three");
        team.chat.deleting().delete(team.ann, second.id());

        team.chat.markingRead().read(team.bob, team.general, second.id());
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);

        team.chat.deleting().restore(team.ann, second.id());
        assertThat(team.unread(team.bob, team.general).messages()).isEqualTo(1);
    }

    @Test
    void moving_a_marker_is_told_to_ones_own_devices_and_only_when_it_moves() {
        Message first = team.post(team.ann, team.general, "one");
        int before = events().size();

        team.chat.markingRead().read(team.bob, team.general, first.id());
        team.chat.markingRead().read(team.bob, team.general, first.id());
        team.chat.markingRead().markUnread(team.bob, team.general, first.id());
        team.chat.markingRead().markUnread(team.bob, team.general, first.id());

        assertThat(events().subList(before, events().size())).containsExactly("marker.moved", "marker.moved");
    }

    @Test
    void what_an_anonymised_person_said_counts_on_and_what_a_purged_one_said_does_not() {
        Channel channel = team.publicChannel(team.ann, "plans");
        team.chat.joiningChannels().add(team.bob, channel.id(), team.bob.user());
        team.post(team.ann, channel.id(), "@bob, hello");
        while (team.chat.notifying().step()) {
            // There is more.
        }
        int told = team.chat.readingNotifications().countUnread(team.bob);

        team.chat.offboarding().anonymise(team.ann, team.ann.user());
        assertThat(team.unread(team.bob, channel.id())).isEqualTo(new Unread(channel.id(), 1, 1));
        assertThat(team.chat.readingNotifications().countUnread(team.bob)).isEqualTo(told);
        assertThat(team.chat
                        .readingNotifications()
                        .list(team.bob, Optional.empty(), 1)
                        .items()
                        .get(0)
                        .actor()
                        .displayName())
                .isEqualTo(User.DELETED_NAME);

        team.chat.offboarding().purge(Actor.operatorAs(team.ann.user()), team.ann.user());
        assertThat(team.unread(team.bob, channel.id())).isEqualTo(new Unread(channel.id(), 0, 0));
        assertThat(team.chat.readingNotifications().countUnread(team.bob)).isEqualTo(told - 1);
    }

    @Test
    void an_archived_channel_counts_nothing_until_it_is_open_again() {
        ConversationId channel = team.publicChannel(team.ann, "plans").id();
        Message message = team.post(team.ann, channel, "one");
        team.chat.joiningChannels().add(team.bob, (ChannelId) channel, team.bob.user());
        team.chat.markingRead().markUnread(team.bob, channel, message.id());

        team.chat.keepingChannels().archive(team.ann, (ChannelId) channel);
        assertThat(team.chat.markingRead().unread(team.bob, team.workspace.id()).conversations())
                .noneMatch(unread -> unread.conversation().equals(channel));

        team.chat.keepingChannels().unarchive(team.ann, (ChannelId) channel);
        assertThat(team.unread(team.bob, channel).messages()).isEqualTo(1);
    }

    @Test
    void what_was_said_in_direct_messages_waits_for_whoever_comes_back_to_the_workspace() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        team.post(team.ann, team.general, "before");
        team.chat.managingMembers().remove(team.owner, team.workspace.id(), team.bob.user());
        team.post(team.ann, direct, "psst");
        team.post(team.ann, team.general, "while you were away");

        team.chat.managingMembers().put(team.owner, team.workspace.id(), team.bob.user(), Role.MEMBER);

        assertThat(team.unread(team.bob, direct).messages()).isEqualTo(1);
        assertThat(team.unread(team.bob, team.general).messages()).isZero();
    }

    private List<String> events() {
        return team.feed(FeedId.of(team.bob.user()));
    }

    @Test
    void who_comes_back_has_read_everything_said_meanwhile() {
        ConversationId channel = team.publicChannel(team.ann, "plans").id();
        team.chat.joiningChannels().add(team.bob, (ChannelId) channel, team.bob.user());
        team.chat.joiningChannels().remove(team.bob, (ChannelId) channel, team.bob.user());
        team.post(team.ann, channel, "while you were away");

        team.chat.joiningChannels().add(team.bob, (ChannelId) channel, team.bob.user());

        assertThat(team.unread(team.bob, channel).messages()).isZero();
        team.post(team.ann, channel, "welcome back");
        assertThat(team.unread(team.bob, channel).messages()).isEqualTo(1);
    }
}
