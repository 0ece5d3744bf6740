package dev.parley.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.UserId;
import java.time.Instant;
import java.util.Set;

/** Edits, and what was said before them. */
public interface EditingContract extends AdapterContract {
    @InEveryConversation
    default void an_edit_replaces_content_mentions_version_and_instant(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "before", draft -> draft.mentioning(Set.of(talk.ada)));

        Message edited = edited(talk, message, "after", Set.of(talk.ben));

        assertThat(edited.version()).isEqualTo(2);
        assertThat(talk.stored(message)).isEqualTo(edited);
    }

    @InEveryConversation
    default void each_edit_keeps_what_was_said_before_oldest_first(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message first = talk.post(talk.ada, "one");
        Message unrelated = talk.post(talk.ada, "unrelated");

        Message second = edited(talk, first, "two", Set.of());
        Message third = edited(talk, second, "three", Set.of());

        assertThat(talk.world.list(stored -> stored.messages().revisions(first.id(), 0, 10)))
                .containsExactly(revision(first, second), revision(second, third));
        assertThat(talk.world.list(stored -> stored.messages().revisions(unrelated.id(), 0, 10)))
                .isEmpty();
    }

    @InEveryConversation
    default void what_was_said_before_is_given_in_parts(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message first = talk.post(talk.ada, "one");
        Message second = edited(talk, first, "two", Set.of());
        Message third = edited(talk, second, "three", Set.of());
        Message fourth = edited(talk, third, "four", Set.of());

        assertThat(talk.world.list(stored -> stored.messages().revisions(first.id(), 0, 2)))
                .containsExactly(revision(first, second), revision(second, third));
        assertThat(talk.world.list(stored -> stored.messages().revisions(first.id(), 2, 2)))
                .containsExactly(revision(third, fourth));
        assertThat(talk.world.list(stored -> stored.messages().revisions(first.id(), 3, 2)))
                .isEmpty();
    }

    @InEveryConversation
    default void an_edit_leaves_everything_else_as_it_was(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.replyShown(root, talk.ben);
        talk.delete(reply);

        Message stale = edited(talk, reply, "edited while it was being deleted", Set.of());

        Message found = talk.stored(reply);
        assertThat(found.content()).isEqualTo(stale.content());
        assertThat(found.isDeleted()).isTrue();
        assertThat(found.parent()).contains(root.id());
        assertThat(found.alsoToChannel()).isTrue();
        assertThat(found.createdAt()).isEqualTo(reply.createdAt());
        assertThat(talk.thread(root).replyCount()).isZero();
    }

    @InEveryConversation
    default void an_edit_is_shown_in_the_timeline_and_in_the_thread(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message root = talk.post(talk.ada, "root");
        Message reply = talk.replyShown(root, talk.ben);

        Message edited = edited(talk, reply, "a better reply", Set.of());

        assertThat(talk.timeline(PageRequest.newest(1)).oldestFirst())
                .extracting(view -> view.message())
                .containsExactly(edited);
        assertThat(talk.replies(root, PageRequest.newest(1)).oldestFirst())
                .extracting(view -> view.message())
                .containsExactly(edited);
    }

    @InEveryConversation
    default void a_version_is_replaced_once(ConversationKind kind) {
        Conversation talk = Conversation.in(transactions(), kind);
        Message message = talk.post(talk.ada, "one");
        Message edited = edited(talk, message, "two", Set.of());

        Refused.asFault(() -> edited(talk, message, "two as well", Set.of()));

        assertThat(talk.stored(message)).isEqualTo(edited);
    }

    private static Revision revision(Message before, Message after) {
        return new Revision(
                before.id(),
                before.version(),
                before.content().orElseThrow(),
                after.editedAt().orElseThrow());
    }

    private static Message edited(Conversation talk, Message message, String content, Set<UserId> mentions) {
        Instant at = message.createdAt().plusSeconds(message.version());
        Message edited = message.edited(new Content(content), mentions, at);
        talk.world.change(stored -> {
            talk.lock(stored);
            stored.messages().edit(edited, revision(message, edited));
        });
        return edited;
    }
}
