package dev.parley.testkit.usecase.permissions;

import static dev.parley.domain.model.permission.Permission.CREATE_CHANNEL;
import static dev.parley.domain.model.permission.Permission.MANAGE_OVERRIDES;
import static dev.parley.domain.model.permission.Permission.MODERATE;
import static dev.parley.domain.model.permission.Permission.POST;
import static dev.parley.domain.model.permission.Permission.REACT;
import static dev.parley.domain.model.permission.Permission.SEE_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.Event;
import dev.parley.domain.model.feed.EventKind;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.model.workspace.Workspace;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.usecase.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OverridesTest {
    private static final Set<Permission> NOTHING = Set.of();

    private final Crowd crowd = new Crowd(Map.of());
    private final Actor admin = crowd.member("adam", Role.ADMIN);
    private final Actor ann = crowd.member("ann", Role.MEMBER);
    private final Channel news = crowd.channel(admin, "news", false);
    private final Concerned members = new Concerned.Preset(Role.MEMBER);

    @Test
    void what_a_channel_denies_is_refused_there_and_nowhere_else() {
        Channel other = crowd.channel(ann, "other", false);
        crowd.chat.joiningChannels().add(ann, news.id(), ann.user());

        put(admin, members, NOTHING, Set.of(POST));

        Refused.with("not_allowed", () -> post(ann, news.id()));
        post(ann, other.id());
        post(admin, news.id());
        crowd.chat.overridingPermissions().remove(admin, news.id(), members);
        post(ann, news.id());
    }

    @Test
    void nobody_says_otherwise_of_their_own_rank_or_above() {
        Actor second = crowd.member("second", Role.ADMIN);

        for (Concerned concerned : List.of(
                new Concerned.Preset(Role.ADMIN),
                new Concerned.Preset(Role.OWNER),
                new Concerned.One(admin.user()),
                new Concerned.One(second.user()),
                new Concerned.One(crowd.owner.user()))) {
            Refused.with("rank_too_low", () -> put(admin, concerned, NOTHING, Set.of(POST)));
        }
        Refused.with("not_joined", () -> put(crowd.owner, members, NOTHING, Set.of(POST)));
        Refused.with(
                "user_not_found", () -> put(admin, new Concerned.One(crowd.stranger.user()), Set.of(POST), NOTHING));
    }

    @Test
    void nobody_says_otherwise_of_a_role_of_their_rank_or_of_another_workspace() {
        CustomRole high = role(crowd.owner, crowd.workspace, 500);
        CustomRole low = role(crowd.owner, crowd.workspace, 499);
        CustomRole foreign =
                role(admin, crowd.chat.keepingWorkspaces().found(admin, new WorkspaceName("Elsewhere")), 10);

        Refused.with("rank_too_low", () -> put(admin, new Concerned.Holders(high.id()), NOTHING, Set.of(POST)));
        Refused.with("role_not_found", () -> put(admin, new Concerned.Holders(foreign.id()), NOTHING, Set.of(POST)));
        put(admin, new Concerned.Holders(low.id()), NOTHING, Set.of(POST));
    }

    @Test
    void nobody_allows_or_ceases_to_deny_what_they_may_not_do_there() {
        crowd.chat.joiningChannels().add(crowd.owner, news.id(), crowd.owner.user());
        put(crowd.owner, new Concerned.Preset(Role.ADMIN), NOTHING, Set.of(MODERATE));
        put(crowd.owner, members, NOTHING, Set.of(MODERATE, REACT));

        Refused.with("grants_too_much", () -> put(admin, new Concerned.One(ann.user()), Set.of(MODERATE), NOTHING));
        Refused.with("grants_too_much", () -> put(admin, members, NOTHING, Set.of(REACT)));
        Refused.with("grants_too_much", () -> crowd.chat.overridingPermissions().remove(admin, news.id(), members));
        put(admin, members, NOTHING, Set.of(MODERATE));
    }

    @Test
    void whoever_may_say_otherwise_only_here_does_it_only_here() {
        Channel other = crowd.channel(ann, "other", false);
        crowd.chat.joiningChannels().add(ann, news.id(), ann.user());
        Refused.with("not_allowed", () -> put(ann, new Concerned.Preset(Role.GUEST), NOTHING, Set.of(POST)));
        put(admin, new Concerned.One(ann.user()), Set.of(MANAGE_OVERRIDES), NOTHING);

        put(ann, new Concerned.Preset(Role.GUEST), NOTHING, Set.of(POST));

        assertThat(crowd.chat.overridingPermissions().list(ann, news.id())).hasSize(2);
        Refused.with("not_allowed", () -> crowd.chat.overridingPermissions().list(ann, other.id()));
    }

    @Test
    void the_default_channel_is_hidden_from_nobody() {
        ChannelId general = crowd.store.read(stored -> stored.channels()
                .findDefault(crowd.workspace.id())
                .orElseThrow()
                .id());

        Refused.with(
                "default_channel",
                () -> crowd.chat
                        .overridingPermissions()
                        .put(admin, new ChannelOverride(general, members, NOTHING, Set.of(SEE_CHANNEL))));
        crowd.chat.overridingPermissions().put(admin, new ChannelOverride(general, members, NOTHING, Set.of(POST)));
        Refused.with("not_allowed", () -> post(ann, general));
    }

    @Test
    void an_override_contradicts_itself_in_nothing_and_is_about_channels() {
        Refused.with("contradiction", () -> put(admin, members, Set.of(POST), Set.of(POST)));
        Refused.with("not_a_channel_permission", () -> put(admin, members, Set.of(CREATE_CHANNEL), NOTHING));
    }

    @Test
    void a_channel_has_only_so_many_overrides() {
        for (int i = 0; i < ChannelOverride.MOST; i++) {
            Actor member = crowd.member("member" + i, Role.MEMBER);
            put(admin, new Concerned.One(member.user()), NOTHING, Set.of(POST));
        }

        Refused.with("too_many_overrides", () -> put(admin, members, NOTHING, Set.of(POST)));
    }

    @Test
    void the_channel_hears_of_it_and_the_workspace_not_where() {
        put(admin, members, NOTHING, Set.of(POST));
        put(admin, members, NOTHING, Set.of(POST)); // nothing new

        assertThat(told(FeedId.of(news.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.conversation()).contains(news.id()));
        assertThat(told(FeedId.of(crowd.workspace.id())))
                .singleElement()
                .satisfies(event -> assertThat(event.conversation()).isEmpty());
    }

    @Test
    void guests_see_only_channels_that_they_were_added_to_whatever_is_allowed() {
        Actor guest = crowd.member("greta", Role.GUEST);

        put(admin, new Concerned.One(guest.user()), Set.of(SEE_CHANNEL), NOTHING);
        assertThat(crowd.inChannel(guest, news.id())).isEmpty();
        Refused.with("channel_not_found", () -> crowd.chat.joiningChannels().add(guest, news.id(), guest.user()));

        crowd.chat.joiningChannels().add(admin, news.id(), guest.user());
        post(guest, news.id());
        put(admin, new Concerned.One(guest.user()), NOTHING, Set.of(SEE_CHANNEL));
        assertThat(crowd.inChannel(guest, news.id())).isEmpty();
    }

    private CustomRole role(Actor actor, Workspace workspace, int rank) {
        return crowd.chat
                .keepingRoles()
                .create(actor, new CreateRole(workspace.id(), new RoleName("role" + rank), new Rank(rank), NOTHING));
    }

    private void put(Actor actor, Concerned concerned, Set<Permission> allowed, Set<Permission> denied) {
        crowd.chat.overridingPermissions().put(actor, new ChannelOverride(news.id(), concerned, allowed, denied));
    }

    private void post(Actor actor, ChannelId channel) {
        crowd.chat.messaging().post(actor, PostMessage.of(channel, new Content("hello")));
    }

    private List<Event> told(FeedId feed) {
        return crowd.store.read(stored -> stored.feed().read(feed, 0, 1000)).stream()
                .map(FeedEntry::event)
                .filter(event -> event.kind() == EventKind.PERMISSIONS_CHANGED)
                .toList();
    }
}
