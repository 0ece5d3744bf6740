package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.ConversationMember;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Deletable;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.NewMessage;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.message.WideMention;
import dev.parley.domain.model.message.WideMentions;
import dev.parley.domain.model.user.Deletion;
import dev.parley.domain.model.user.UserId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody has not read yet. */
public interface UnreadContract extends AdapterContract {
    @InEveryConversation
    default void what_others_said_after_the_marker_is_unread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        List<Message> messages = talk.post(talk.ada, 5);
        talk.world.change(stored ->
                stored.readMarkers().advance(talk.id, talk.ben, messages.get(1).id()));

        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, 3, 0));
    }

    @InEveryConversation
    default void ones_own_messages_notices_and_deleted_ones_are_not_unread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        talk.post(talk.ben, "my own", draft -> draft.mentioning(Set.of(talk.ben)));
        talk.post(talk.ada, "joined", draft -> notice(draft, talk.ben));
        talk.delete(talk.post(talk.ada, "deleted", draft -> draft.mentioning(Set.of(talk.ben))));

        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, 0, 0));
        assertThat(talk.unread(talk.ada)).isEqualTo(new Unread(talk.id, 1, 0));
    }

    @InEveryConversation
    default void replies_are_unread_when_they_are_shown_in_the_channel(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ben, "root");

        talk.reply(root, talk.ada);
        assertThat(talk.unread(talk.ben).messages()).isZero();

        talk.replyShown(root, talk.ada);
        assertThat(talk.unread(talk.ben).messages()).isEqualTo(1);
    }

    @InEveryConversation
    default void mentions_count_those_of_the_unread_messages_that_mention_one(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message read = talk.post(talk.ada, "read", draft -> draft.mentioning(Set.of(talk.ben)));
        talk.world.change(stored -> stored.readMarkers().advance(talk.id, talk.ben, read.id()));
        talk.post(talk.ada, "for both", draft -> draft.mentioning(Set.of(talk.ada, talk.ben)));
        talk.post(talk.ada, "for Ada", draft -> draft.mentioning(Set.of(talk.ada)));
        talk.post(talk.ada, "for nobody");

        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, 3, 1));
    }

    @InEveryConversation
    default void wide_mentions_and_those_of_groups_count_like_those_by_name_and_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        UserGroupId group = new UserGroupId(talk.world.newId());
        WideMentions ofBen = new WideMentions(Set.of(), Set.of(group), Set.of(talk.ben));
        WideMentions ofAda = new WideMentions(Set.of(), Set.of(group), Set.of(talk.ada));
        talk.post(talk.ada, "a group of Ben's", draft -> draft.mentioning(Set.of(), ofBen));
        talk.post(talk.ada, "another group", draft -> draft.mentioning(Set.of(), ofAda));
        talk.post(talk.ada, "Ben, twice", draft -> draft.mentioning(Set.of(talk.ben), ofBen));
        for (WideMention wide : WideMention.values()) {
            WideMentions all = new WideMentions(Set.of(wide), Set.of(), Set.of());
            talk.post(talk.ada, "all", draft -> draft.mentioning(Set.of(), all));
        }
        WideMentions here = new WideMentions(Set.of(WideMention.HERE), Set.of(), Set.of(talk.ben));
        talk.post(talk.ada, "Ben is here", draft -> draft.mentioning(Set.of(), here));

        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, 7, 5));
    }

    @InEveryConversation
    default void counts_are_exact_up_to_the_cap(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);

        talk.post(talk.ada, Unread.CAP - 1);
        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, Unread.CAP - 1, 0));

        talk.post(talk.ada, 2);
        talk.post(talk.ada, "beyond the cap", draft -> draft.mentioning(Set.of(talk.ben)));
        assertThat(talk.unread(talk.ben)).isEqualTo(new Unread(talk.id, Unread.CAP, 1));
    }

    @Test
    default void every_joined_conversation_of_the_workspace_is_told_channels_first() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        World world = talk.world;
        ConversationId direct = world.open(talk.workspace, talk.ada, talk.ben).id();
        ConversationId alone = world.open(talk.workspace, talk.ben).id();
        ChannelId second = joined(talk, world.samples.privateChannel(talk.workspace, "second"), talk.ben);
        joined(talk, world.samples.publicChannel(talk.workspace, "not-his"), talk.ada);
        talk.another(ConversationKind.CHANNEL);
        talk.post(talk.ada, 2);

        List<Unread> unread = world.list(stored -> stored.readMarkers()
                .unread(talk.workspace, talk.ben, Visibility.usual(false))
                .conversations());

        assertThat(unread)
                .containsExactly(
                        new Unread(talk.id, 2, 0),
                        new Unread(second, 0, 0),
                        new Unread(direct, 0, 0),
                        new Unread(alone, 0, 0));
    }

    @Test
    default void channels_that_are_left_archived_or_deleted_are_not_told() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        World world = talk.world;
        ChannelId left = joined(talk, world.samples.publicChannel(talk.workspace, "left"), talk.ben);
        Channel archived = world.samples.publicChannel(talk.workspace, "archived");
        joined(talk, archived, talk.ben);
        ChannelId deleted = joined(talk, world.samples.publicChannel(talk.workspace, "deleted"), talk.ben);

        world.change(stored -> {
            stored.memberships().leave(left, talk.ben, world.now());
            stored.channels().update(archived.archived(Optional.of(world.now())));
            stored.softDeletions()
                    .delete(new Deletable.OfChannel(deleted), new Deletion(world.now(), Optional.empty()));
        });

        assertThat(world.list(stored -> stored.readMarkers()
                        .unread(talk.workspace, talk.ben, Visibility.usual(false))
                        .conversations()))
                .containsExactly(new Unread(talk.id, 0, 0));
    }

    @Test
    default void hidden_channels_are_not_told_whatever_was_said_in_them() {
        Conversation talk = Conversation.in(transactions(), ConversationKind.CHANNEL);
        ChannelId shown = joined(talk, talk.world.samples.privateChannel(talk.workspace, "shown"), talk.ben);
        ConversationId direct =
                talk.world.open(talk.workspace, talk.ada, talk.ben).id();
        talk.post(talk.ada, "for Ben", draft -> draft.mentioning(Set.of(talk.ben)));
        Visibility visibility = new Visibility(false, Set.of(), Set.of((ChannelId) talk.id));

        List<Unread> unread = talk.world.list(stored -> stored.readMarkers()
                .unread(talk.workspace, talk.ben, visibility)
                .conversations());

        assertThat(unread).containsExactly(new Unread(shown, 0, 0), new Unread(direct, 0, 0));
    }

    private static NewMessage notice(NewMessage draft, UserId mentioned) {
        return new NewMessage(
                draft.conversation(),
                draft.author(),
                MessageKind.NOTICE,
                new Content("joined"),
                Set.of(mentioned),
                draft.wide(),
                draft.parent(),
                draft.alsoToChannel(),
                draft.clientId(),
                draft.createdAt(),
                draft.editedAt(),
                draft.deletion());
    }

    private static ChannelId joined(Conversation talk, Channel channel, UserId user) {
        talk.world.add(channel);
        talk.world.change(
                stored -> stored.memberships().join(new ConversationMember(channel.id(), user, talk.world.now())));
        return channel.id();
    }
}
