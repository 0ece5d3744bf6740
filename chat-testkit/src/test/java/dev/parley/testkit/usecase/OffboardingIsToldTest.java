package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import org.junit.jupiter.api.Test;

/** Whoever follows the feeds learns that somebody is gone, and what went along. */
class OffboardingIsToldTest {
    private final Team team = new Team();
    private final Channel plans = team.publicChannel(team.ann, "plans");

    @Test
    void whoever_is_anonymised_leaves_in_every_feed() {
        team.chat.offboarding().anonymise(team.ann, team.ann.user());

        assertThat(team.feed(FeedId.of(plans.id()))).endsWith("member.left");
        assertThat(team.feed(FeedId.of(team.general))).endsWith("member.left");
        assertThat(team.feed(FeedId.of(team.workspace.id()))).endsWith("member.left");
        assertThat(team.feed(FeedId.of(team.ann.user()))).endsWith("user.changed");
    }

    @Test
    void what_is_erased_is_told_where_it_was_said() {
        team.post(team.ann, plans.id(), "private matters");
        Message bobs = team.post(team.bob, team.general, "bob's");
        team.chat.reacting().add(team.ann, bobs.id(), new Emoji("tada"));

        team.chat.offboarding().purge(team.ann, team.ann.user());

        assertThat(team.feed(FeedId.of(plans.id()))).endsWith("message.purged");
        assertThat(team.feed(FeedId.of(team.general))).endsWith("reaction.removed");
    }
}
