package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;

/** What a conversation's timeline shows. */
public interface TimelineContract extends AdapterContract {
    @InEveryConversation
    default void the_timeline_shows_roots_and_the_replies_that_are_shown_in_the_channel(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        talk.reply(root, talk.ben);
        Message shown = talk.replyShown(root, talk.ben);
        Message next = talk.post(talk.ben, "next");

        assertThat(talk.shown()).containsExactly(root.id(), shown.id(), next.id());
    }

    @InEveryConversation
    default void a_timeline_shows_its_own_conversation_only(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Conversation other = talk.another(kind);
        Message here = talk.post(talk.ada, "here");
        Message there = other.post(talk.ada, "there");

        assertThat(talk.shown()).containsExactly(here.id());
        assertThat(other.shown()).containsExactly(there.id());
    }

    @InEveryConversation
    default void a_deleted_root_without_replies_is_not_shown(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message gone = talk.post(talk.ada, "gone");
        Message stays = talk.post(talk.ada, "stays");

        talk.delete(gone);

        assertThat(talk.shown()).containsExactly(stays.id());
    }

    @InEveryConversation
    default void a_deleted_root_with_living_replies_is_shown_without_content(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "secret");
        Message reply = talk.reply(root, talk.ben);

        talk.delete(root);

        MessageView tombstone = onlyOne(talk.timeline(PageRequest.newest(10)));
        assertThat(tombstone.message()).isEqualTo(talk.stored(root).visible());
        assertThat(tombstone.message().content()).isEmpty();
        assertThat(tombstone.message().deletion()).isPresent();
        assertThat(tombstone.thread().replyCount()).isEqualTo(1);
        assertThat(tombstone.thread().lastReplyAt()).contains(reply.createdAt());
    }

    @InEveryConversation
    default void a_tombstone_goes_with_its_last_reply_and_comes_back_with_one(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message first = talk.reply(root, talk.ben);
        Message second = talk.reply(root, talk.ada);
        talk.delete(root);

        talk.delete(first);
        assertThat(talk.shown()).containsExactly(root.id());

        talk.delete(second);
        assertThat(talk.shown()).isEmpty();

        talk.restore(first);
        assertThat(talk.shown()).containsExactly(root.id());
    }

    @InEveryConversation
    default void a_deleted_reply_is_never_shown(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.replyShown(root, talk.ben);

        talk.delete(reply);

        assertThat(talk.shown()).containsExactly(root.id());
    }

    @InEveryConversation
    default void hidden_messages_do_not_count_as_older_or_newer(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message first = talk.post(talk.ada, "first");
        Message only = talk.post(talk.ada, "only");
        Message last = talk.post(talk.ada, "last");
        talk.reply(only, talk.ben);
        talk.delete(first);
        talk.delete(last);

        MessagePage page = talk.timeline(PageRequest.newest(1));

        assertThat(onlyOne(page).message().id()).isEqualTo(only.id());
        assertThat(page.hasOlder()).isFalse();
        assertThat(page.hasNewer()).isFalse();
    }

    @InEveryConversation
    default void hidden_messages_do_not_make_pages_shorter(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message old = talk.post(talk.ada, "old");
        talk.post(talk.ada, 30).forEach(talk::delete);
        Message recent = talk.post(talk.ada, "new");

        assertThat(Conversation.ids(talk.timeline(PageRequest.newest(2)))).containsExactly(old.id(), recent.id());
        assertThat(Conversation.ids(talk.timeline(PageRequest.oldest(2)))).containsExactly(old.id(), recent.id());
    }

    private static MessageView onlyOne(MessagePage page) {
        assertThat(page.oldestFirst()).hasSize(1);
        return page.oldestFirst().get(0);
    }
}
