package dev.parley.testkit.usecase.permissions;

import static dev.parley.domain.model.permission.Permission.SEE_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Actor;
import dev.parley.domain.access.Environment;
import dev.parley.domain.access.Policy;
import dev.parley.domain.error.ChatException;
import dev.parley.domain.model.audit.AuditFilter;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.notification.NotificationPreference;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.store.Slice;
import dev.parley.domain.usecase.channels.ChangeChannel;
import dev.parley.domain.usecase.invites.CreateInvite;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.notifying.Notified;
import dev.parley.domain.usecase.permissions.CreateRole;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.SequentialIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A channel that one may not see, and what is in it, answer exactly like what does not exist, in every door. */
class HiddenChannelTest {
    private static final ChannelId NO_CHANNEL = new ChannelId(new UUID(0x7000, 0x8000_0000_0000_0001L));
    private static final MessageId NO_MESSAGE = new MessageId(999_999);

    private final Crowd crowd = new Crowd(Map.of());
    private final Actor ann = crowd.member("ann", Role.MEMBER);
    private final Environment environment =
            new Environment(crowd.store, new ManualClock(), new SequentialIds(), new Policy());

    /** Why somebody does not see a channel. */
    enum Reason {
        PRIVATE_AND_NOT_JOINED,
        PUBLIC_AND_DENIED,
        JOINED_AND_DENIED,
        PRIVATE_JOINED_AND_DENIED
    }

    @ParameterizedTest
    @EnumSource
    void it_looks_like_nothing_in_every_door_also_to_those_who_may_everything_elsewhere(Reason reason) {
        give(Permission.values());
        Channel hidden = hidden(reason);
        MessageId message = said(hidden.id(), "psst <@" + ann.user() + ">");

        for (Function<ChannelId, ThrowingCallable> door : channelDoors()) {
            assertAlike(door.apply(hidden.id()), door.apply(NO_CHANNEL));
        }
        for (Function<MessageId, ThrowingCallable> door : messageDoors()) {
            assertAlike(door.apply(message), door.apply(NO_MESSAGE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_is_in_no_list_no_count_and_no_mention(Reason reason) {
        Channel hidden = hidden(reason);
        said(hidden.id(), "psst <@" + ann.user() + ">");
        Channel own = crowd.channel(ann, "own", false);

        String content = crowd.chat
                .messaging()
                .post(ann, PostMessage.of(own.id(), new Content("see #hidden and #own")))
                .message()
                .message()
                .content()
                .orElseThrow()
                .value();

        assertThat(content).isEqualTo("see #hidden and <#" + own.id() + ">");
        assertThat(crowd.chat
                        .keepingChannels()
                        .list(ann, crowd.workspace.id(), Optional.empty(), 200)
                        .items())
                .extracting(Channel::id)
                .contains(own.id())
                .doesNotContain(hidden.id());
        assertThat(crowd.chat.markingRead().unread(ann, crowd.workspace.id()).conversations())
                .noneMatch(unread -> unread.conversation().equals(hidden.id()));
        assertThat(asked(ann, access -> access.visible(crowd.workspace.id(), List.of(hidden.id(), own.id()))))
                .containsExactly(own.id());
        assertThat(asked(crowd.owner, access -> access.audience(hidden.id(), List.of(ann.user(), crowd.owner.user()))))
                .containsExactly(crowd.owner.user());
    }

    @ParameterizedTest
    @EnumSource
    void it_notifies_of_nothing_said_while_it_is_hidden_or_before(Reason reason) {
        Channel hidden = crowd.channel(crowd.owner, "hidden", reason.name().startsWith("PRIVATE"));
        Channel open = crowd.channel(crowd.owner, "open", false);
        crowd.chat.joiningChannels().add(crowd.owner, open.id(), ann.user());
        said(open.id(), "<@" + ann.user() + ">");
        join(hidden, reason);
        said(hidden.id(), "before <@" + ann.user() + ">");
        said(hidden.id(), "before <@" + ann.user() + ">");
        follow();
        hide(hidden, reason);
        List<String> toldBefore = feed(ann);
        int unreadBefore = crowd.chat.readingNotifications().countUnread(ann);
        said(hidden.id(), "psst <@" + ann.user() + ">");
        follow();

        Slice<Notified> page = crowd.chat.readingNotifications().list(ann, Optional.empty(), 1);

        assertThat(feed(ann)).isEqualTo(toldBefore);
        assertThat(crowd.chat.readingNotifications().countUnread(ann)).isEqualTo(unreadBefore);
        assertThat(page.items())
                .extracting(notified -> notified.notification().conversation())
                .doesNotContain(hidden.id())
                .hasSize(1);
        assertThat(crowd.chat
                        .readingNotifications()
                        .list(ann, Optional.empty(), 50)
                        .items())
                .extracting(notified -> notified.notification().conversation())
                .contains(open.id())
                .doesNotContain(hidden.id());
    }

    private void follow() {
        while (crowd.chat.notifying().step()) {
            // There is more.
        }
    }

    private List<String> feed(Actor actor) {
        return crowd.store.read(stored -> stored.feed().read(FeedId.of(actor.user()), 0, 1000)).stream()
                .map(entry -> entry.event().kind().wireName())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void the_audit_does_not_tell_of_it(Reason reason) {
        give(Permission.VIEW_AUDIT);
        Channel hidden = hidden(reason);

        crowd.chat.keepingChannels().archive(crowd.owner, hidden.id());

        assertThat(crowd.chat
                        .readingAudit()
                        .ofWorkspace(ann, crowd.workspace.id(), AuditFilter.ALL, Optional.empty(), 200)
                        .items())
                .isNotEmpty()
                .noneMatch(entry -> entry.deed().conversation().equals(Optional.of(hidden.id())));
    }

    @ParameterizedTest
    @EnumSource(names = "PRIVATE_AND_NOT_JOINED", mode = EnumSource.Mode.EXCLUDE)
    void it_is_back_when_nothing_is_denied_any_more(Reason reason) {
        Channel hidden = hidden(reason);
        MessageId message = said(hidden.id(), "hello");

        crowd.chat.overridingPermissions().remove(crowd.owner, hidden.id(), new Concerned.Preset(Role.MEMBER));

        assertThat(crowd.chat.keepingChannels().find(ann, hidden.id())).isEqualTo(hidden);
        assertThat(crowd.chat.readingMessages().find(ann, message).message().id())
                .isEqualTo(message);
    }

    private void give(Permission... permissions) {
        CustomRole role = crowd.chat
                .keepingRoles()
                .create(
                        crowd.owner,
                        new CreateRole(
                                crowd.workspace.id(), new RoleName("deputy"), new Rank(900), Set.of(permissions)));
        crowd.chat.givingRoles().give(crowd.owner, role.id(), ann.user());
    }

    private Channel hidden(Reason reason) {
        Channel channel = crowd.channel(crowd.owner, "hidden", reason.name().startsWith("PRIVATE"));
        join(channel, reason);
        hide(channel, reason);
        return channel;
    }

    private void join(Channel channel, Reason reason) {
        if (reason == Reason.JOINED_AND_DENIED || reason == Reason.PRIVATE_JOINED_AND_DENIED) {
            crowd.chat.joiningChannels().add(crowd.owner, channel.id(), ann.user());
        }
    }

    private void hide(Channel channel, Reason reason) {
        if (reason != Reason.PRIVATE_AND_NOT_JOINED) {
            crowd.chat
                    .overridingPermissions()
                    .put(
                            crowd.owner,
                            new ChannelOverride(
                                    channel.id(), new Concerned.Preset(Role.MEMBER), Set.of(), Set.of(SEE_CHANNEL)));
        }
    }

    private MessageId said(ChannelId channel, String text) {
        return crowd.chat
                .messaging()
                .post(crowd.owner, PostMessage.of(channel, new Content(text)))
                .message()
                .message()
                .id();
    }

    private List<Function<ChannelId, ThrowingCallable>> channelDoors() {
        var chat = crowd.chat;
        Concerned guests = new Concerned.Preset(Role.GUEST);
        return List.of(
                id -> () -> chat.keepingChannels().find(ann, id),
                id -> () -> chat.keepingChannels()
                        .change(ann, id, new ChangeChannel(Optional.empty(), Optional.of("x"), Optional.empty())),
                id -> () -> chat.keepingChannels().archive(ann, id),
                id -> () -> chat.keepingChannels().unarchive(ann, id),
                id -> () -> chat.keepingChannels().delete(ann, id),
                id -> () -> chat.keepingChannels().restore(ann, id, Optional.empty()),
                id -> () -> chat.joiningChannels().list(ann, id, Optional.empty(), 10),
                id -> () -> chat.joiningChannels().add(ann, id, ann.user()),
                id -> () -> chat.joiningChannels().remove(ann, id, ann.user()),
                id -> () -> chat.messaging().post(ann, PostMessage.of(id, new Content("hello"))),
                id -> () -> chat.readingMessages().timeline(ann, id, PageRequest.newest(10)),
                id -> () -> chat.markingRead().read(ann, id, NO_MESSAGE),
                id -> () -> chat.markingRead().markUnread(ann, id, NO_MESSAGE),
                id -> () -> chat.choosingNotifications().find(ann, id),
                id -> () -> chat.choosingNotifications().put(ann, id, NotificationPreference.USUAL),
                id -> () -> chat.tellingPermissions().inChannel(ann, id),
                id -> () -> chat.joiningChannels().add(ann, id, crowd.owner.user()),
                id -> () -> chat.joiningChannels().remove(ann, id, crowd.owner.user()),
                id -> () -> chat.inviting()
                        .create(
                                ann,
                                CreateInvite.to(crowd.workspace.id(), Role.GUEST)
                                        .into(id)),
                id -> () -> chat.keepingRetention().find(ann, id),
                id -> () -> chat.keepingRetention().set(ann, id, Optional.empty()),
                id -> () -> chat.keepingRetention().hold(ann, id, true),
                id -> () -> chat.overridingPermissions().put(ann, ChannelOverride.none(id, guests)),
                id -> () -> chat.overridingPermissions().list(ann, id),
                id -> () -> chat.overridingPermissions().remove(ann, id, guests));
    }

    private List<Function<MessageId, ThrowingCallable>> messageDoors() {
        var chat = crowd.chat;
        return List.of(
                id -> () -> chat.readingMessages().find(ann, id),
                id -> () -> chat.readingMessages().replies(ann, id, PageRequest.oldest(10)),
                id -> () -> chat.editing().edit(ann, id, new Content("x"), 1),
                id -> () -> chat.editing().revisions(ann, id, 0, 10),
                id -> () -> chat.followingThreads().follow(ann, id),
                id -> () -> chat.followingThreads().unfollow(ann, id),
                id -> () -> chat.followingThreads().readUpTo(ann, id),
                id -> () -> chat.markingRead().readThread(ann, id, id),
                id -> () -> chat.markingRead().markThreadUnread(ann, id, id),
                id -> () -> chat.reacting().add(ann, id, new Emoji("eyes")),
                id -> () -> chat.reacting().remove(ann, id, new Emoji("eyes")),
                id -> () -> chat.deleting().delete(ann, id),
                id -> () -> chat.deleting().restore(ann, id));
    }

    private static void assertAlike(ThrowingCallable hidden, ThrowingCallable missing) {
        Throwable one = catchThrowable(hidden);
        Throwable other = catchThrowable(missing);
        assertThat(one).isInstanceOf(ChatException.class).hasSameClassAs(other);
        assertThat(((ChatException) one).code())
                .isEqualTo(((ChatException) other).code())
                .endsWith("_not_found");
        assertThat(one).hasMessage(other.getMessage());
    }

    private <T> Set<T> asked(Actor actor, Function<Access, Set<T>> question) {
        return environment.read(actor, question);
    }
}
