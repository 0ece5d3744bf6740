package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.notification.NotificationKind;
import dev.parley.domain.model.notification.NotificationLevel;
import dev.parley.domain.model.notification.NotificationPreference;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NotifyingByPreferenceTest {
    private static final NotificationPreference EVERYTHING =
            new NotificationPreference(Optional.of(NotificationLevel.ALL), false, Optional.empty());
    private static final NotificationPreference NOTHING =
            new NotificationPreference(Optional.of(NotificationLevel.NOTHING), false, Optional.empty());

    private final NotifiedTeam at = new NotifiedTeam();
    private final Team team = at.team;
    private final Channel plans = at.plans;

    @Test
    void levels_and_muting_decide_what_one_is_told_of() {
        at.prefer(team.bob, EVERYTHING);
        team.post(team.ann, plans.id(), "just so");
        at.follow();
        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.MESSAGE);

        at.prefer(team.bob, NOTHING);
        team.post(team.ann, plans.id(), "@bob");
        at.follow();
        assertThat(at.kinds(team.bob)).hasSize(1);

        at.prefer(
                team.bob,
                new NotificationPreference(
                        Optional.empty(), true, Optional.of(team.clock.instant().plusSeconds(60))));
        team.post(team.ann, plans.id(), "@bob");
        at.follow();
        assertThat(at.kinds(team.bob)).hasSize(1);
        assertThat(team.chat.choosingNotifications().muted(team.bob, team.workspace.id()))
                .containsExactly(plans.id());
        assertThat(team.unread(team.bob, plans.id()).mentions()).isEqualTo(2);

        team.clock.advance(Duration.ofSeconds(60));
        team.post(team.ann, plans.id(), "@bob");
        at.follow();
        assertThat(at.kinds(team.bob)).containsExactly(NotificationKind.MENTION, NotificationKind.MESSAGE);
        assertThat(team.chat.choosingNotifications().muted(team.bob, team.workspace.id()))
                .isEmpty();
    }

    @Test
    void what_one_wants_in_the_workspace_holds_where_a_conversation_says_nothing_else() {
        ConversationId direct = team.directMessage(team.ann, team.bob);
        preferInWorkspace(NotificationLevel.ALL);
        tellAll(direct);
        assertThat(at.kinds(team.bob))
                .containsExactlyInAnyOrder(
                        NotificationKind.MESSAGE, NotificationKind.MENTION, NotificationKind.DIRECT_MESSAGE);

        preferInWorkspace(NotificationLevel.MENTIONS);
        tellAll(direct);
        assertThat(at.kinds(team.bob)).hasSize(5);

        preferInWorkspace(NotificationLevel.NOTHING);
        tellAll(direct);
        assertThat(at.kinds(team.bob)).hasSize(5);

        at.prefer(team.bob, EVERYTHING);
        tellAll(direct);
        assertThat(at.kinds(team.bob)).hasSize(7);
        assertThat(team.chat.choosingNotifications().find(team.bob, team.workspace.id()))
                .contains(NotificationLevel.NOTHING);
    }

    @Test
    void a_preference_is_told_to_ones_devices_when_it_changes() {
        List<String> before = team.feed(FeedId.of(team.bob.user()));

        preferInWorkspace(NotificationLevel.ALL);
        preferInWorkspace(NotificationLevel.ALL);
        at.prefer(team.bob, NOTHING);
        at.prefer(team.bob, NOTHING);

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

    @Test
    void preferences_are_for_those_who_are_in_it_and_outlive_leaving() {
        Refused.with("not_joined", () -> at.prefer(team.admin, NOTHING));
        Refused.with(
                "channel_not_found",
                () -> team.chat
                        .choosingNotifications()
                        .find(team.bob, team.privateChannel(team.ann, "secret").id()));

        at.prefer(team.bob, NOTHING);
        team.chat.joiningChannels().remove(team.bob, plans.id(), team.bob.user());
        at.join(team.bob, plans.id());

        assertThat(team.chat.choosingNotifications().find(team.bob, plans.id())).isEqualTo(NOTHING);
    }

    private void preferInWorkspace(NotificationLevel level) {
        team.chat.choosingNotifications().put(team.bob, team.workspace.id(), Optional.of(level));
    }

    /** In the channel, with a mention and without, and directly. */
    private void tellAll(ConversationId direct) {
        team.post(team.ann, plans.id(), "just so");
        team.post(team.ann, plans.id(), "@bob");
        team.post(team.ann, direct, "psst");
        at.follow();
    }
}
