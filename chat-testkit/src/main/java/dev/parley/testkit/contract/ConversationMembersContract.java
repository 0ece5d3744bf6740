package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is in a conversation. */
public interface ConversationMembersContract extends AdapterContract {
    @InEveryConversation
    default void whoever_joins_a_conversation_is_in_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ConversationMember cleo = newcomer(talk);

        boolean joined = join(talk.world, cleo);
        boolean again = join(
                talk.world,
                new ConversationMember(talk.id, cleo.user(), cleo.joinedAt().plusSeconds(9)));

        assertThat(joined).isTrue();
        assertThat(again).isFalse();
        assertThat(find(talk, cleo.user())).contains(cleo);
        assertThat(find(talk, talk.world.newPerson())).isEmpty();
    }

    @InEveryConversation
    default void who_was_seen_after_an_instant_is_told_of_those_who_are_in_it(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        UserId elsewhere = talk.world.newPerson();
        Instant now = talk.world.now();
        talk.world.change(stored -> {
            stored.users().see(talk.ben, now, Duration.ofMinutes(1));
            stored.users().see(elsewhere, now, Duration.ofMinutes(1));
        });

        assertThat(seenAfter(talk, now.minusSeconds(1))).containsExactly(talk.ben);
        assertThat(seenAfter(talk, now)).isEmpty();
        leave(talk, talk.ben);
        assertThat(seenAfter(talk, now.minusSeconds(1))).isEmpty();
    }

    private static Set<UserId> seenAfter(Conversation talk, Instant instant) {
        return talk.world.read(stored -> stored.memberships().seenAfter(talk.id, instant));
    }

    @InEveryConversation
    default void whoever_joins_has_read_what_was_said_before(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message last = talk.post(talk.ada, 3).get(2);
        ConversationMember cleo = newcomer(talk);

        join(talk.world, cleo);

        assertThat(marker(talk, cleo.user())).isEqualTo(last.id());
    }

    @InEveryConversation
    default void whoever_comes_back_gets_the_same_membership_with_everything_read(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message first = talk.post(talk.ada, "before");
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, first.id()));

        boolean left = leave(talk, talk.ben);
        boolean leftAgain = leave(talk, talk.ben);
        Optional<ConversationMember> meanwhile = find(talk, talk.ben);
        talk.post(talk.ada, "meanwhile");
        Message reply = talk.reply(first, talk.ada);
        talk.delete(reply);
        ConversationMember back =
                new ConversationMember(talk.id, talk.ben, talk.world.now().plusSeconds(60));
        boolean rejoined = join(talk.world, back);

        assertThat(List.of(left, leftAgain, rejoined)).containsExactly(true, false, true);
        assertThat(meanwhile).isEmpty();
        assertThat(find(talk, talk.ben)).contains(back);
        assertThat(marker(talk, talk.ben)).isEqualTo(reply.id());
        assertThat(talk.unread(talk.ben).messages()).isZero();
        assertThat(users(talk, Optional.empty(), 10)).containsExactly(talk.ada, talk.ben);
    }

    @InEveryConversation
    default void those_in_a_conversation_are_listed_in_the_order_of_their_ids(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        ConversationMember cleo = newcomer(talk);
        ConversationMember dora = newcomer(talk);
        join(talk.world, dora);
        join(talk.world, cleo);

        leave(talk, talk.ben);

        assertThat(users(talk, Optional.empty(), 10)).containsExactly(talk.ada, cleo.user(), dora.user());
        assertThat(users(talk, Optional.empty(), 2)).containsExactly(talk.ada, cleo.user());
        assertThat(users(talk, Optional.of(talk.ada), 1)).containsExactly(cleo.user());
    }

    @InEveryConversation
    default void only_those_who_exist_are_in_a_conversation(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        UserId nobody = new UserId(talk.world.newId());

        Refused.asFault(() -> join(talk.world, new ConversationMember(talk.id, nobody, talk.world.now())));
    }

    @Test
    default void a_users_channels_are_those_joined_also_archived_and_deleted_ones() {
        World world = new World(transactions());
        WorkspaceId workspace = world.newWorkspace();
        UserId ada = world.newPerson();
        ChannelId open = joined(world, world.samples.publicChannel(workspace, "open"), ada);
        ChannelId archived = joined(
                world, world.samples.publicChannel(workspace, "archived").archived(Optional.of(world.now())), ada);
        ChannelId deleted = joined(world, world.samples.privateChannel(workspace, "deleted"), ada);
        ChannelId left = joined(world, world.samples.publicChannel(workspace, "left"), ada);
        joined(world, world.samples.publicChannel(world.newWorkspace(), "elsewhere"), ada);
        joined(world, world.samples.publicChannel(workspace, "others"), world.newPerson());

        world.change(stored -> {
            stored.memberships().leave(left, ada, world.now());
            stored.softDeletions()
                    .delete(new Deletable.OfChannel(deleted), new Deletion(world.now(), Optional.empty()));
        });

        assertThat(world.list(stored -> stored.memberships().channelsOf(workspace, ada)))
                .containsExactlyInAnyOrder(open, archived, deleted);
    }

    private static ChannelId joined(World world, Channel channel, UserId user) {
        world.add(channel);
        join(world, new ConversationMember(channel.id(), user, world.now()));
        return channel.id();
    }

    private static ConversationMember newcomer(Conversation talk) {
        return new ConversationMember(talk.id, talk.world.newPerson(), talk.world.now());
    }

    private static boolean join(World world, ConversationMember member) {
        return world.write(stored -> stored.memberships().join(member));
    }

    private static boolean leave(Conversation talk, UserId user) {
        return talk.world.write(stored -> stored.memberships().leave(talk.id, user, talk.world.now()));
    }

    private static Optional<ConversationMember> find(Conversation talk, UserId user) {
        return talk.world.read(stored -> stored.memberships().find(talk.id, user));
    }

    private static MessageId marker(Conversation talk, UserId user) {
        return talk.world.read(stored -> stored.readMarkers().find(talk.id, user));
    }

    private static List<UserId> users(Conversation talk, Optional<UserId> after, int limit) {
        ConversationId id = talk.id;
        return talk.world.read(stored -> stored.memberships().of(id, after, limit)).stream()
                .map(ConversationMember::user)
                .toList();
    }
}
