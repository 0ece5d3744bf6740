package dev.parley.testkit.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.ClientMessageId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageId;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.Revision;
import dev.parley.domain.model.user.User;
import dev.parley.domain.usecase.messages.PostMessage;
import dev.parley.domain.usecase.messages.Posted;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private final Team team = new Team();

    @Test
    void sending_again_with_the_same_client_id_posts_nothing_twice() {
        PostMessage command = PostMessage.of(team.general, new Content("once")).sentAs(new ClientMessageId("a-1"));

        Posted first = team.chat.messaging().post(team.ann, command);
        Posted second = team.chat.messaging().post(team.ann, command);

        assertThat(first.isNew()).isTrue();
        assertThat(second.isNew()).isFalse();
        assertThat(second.message()).isEqualTo(first.message());
        assertThat(team.timeline(team.bob, team.general)).containsExactly("once");
        assertThat(team.chat.messaging().post(team.bob, command).isNew()).isTrue();
    }

    @Test
    void a_client_id_of_another_conversation_is_refused() {
        PostMessage command = PostMessage.of(team.general, new Content("once")).sentAs(new ClientMessageId("a-1"));
        team.chat.messaging().post(team.ann, command);

        Refused.with(
                "client_message_id_taken",
                () -> team.chat
                        .messaging()
                        .post(
                                team.ann,
                                PostMessage.of(team.directMessage(team.ann), new Content("once"))
                                        .sentAs(new ClientMessageId("a-1"))));
    }

    @Test
    void instants_rise_with_ids_even_when_the_clock_stands_still() {
        Message first = team.post(team.ann, team.general, "one");
        Message second = team.post(team.bob, team.general, "two");

        assertThat(second.createdAt()).isAfter(first.createdAt());
        assertThat(second.id()).isGreaterThan(first.id());
    }

    @Test
    void content_is_kept_as_it_is() {
        String content = "  e\u0301 \u202eabc\u202c \ud83d\ude80\r\n<script> &amp; \u0001 ";

        team.post(team.ann, team.general, content);

        assertThat(team.timeline(team.bob, team.general)).containsExactly(content);
    }

    @Test
    void empty_too_long_and_malformed_content_is_refused() {
        Refused.with("too_short", () -> new Content(""));
        Refused.with("too_long", () -> new Content("\ud83d\ude80".repeat(40_001)));
        assertThat(new Content("\ud83d\ude80".repeat(40_000)).value()).hasSize(80_000);
        Refused.with("nul_character", () -> new Content("a\0b"));
        Refused.with("malformed_text", () -> new Content("a\ud83d"));
    }

    @Test
    void handles_and_channel_names_become_references_that_survive_renames() {
        Channel plans = team.publicChannel(team.ann, "plans");

        Message message = team.post(team.ann, team.general, "@Bob: see #plans, @nobody and a@ann.example");

        assertThat(content(message))
                .isEqualTo("<@" + team.bob.user() + ">: see <#" + plans.id() + ">, @nobody and a@ann.example");
        assertThat(mentions(message)).containsExactly("bob");
    }

    @Test
    void nothing_is_resolved_in_code() {
        Message message = team.post(team.ann, team.general, "`@bob` ```\n@bob\n``` @bob.");

        assertThat(content(message)).isEqualTo("`@bob` ```\n@bob\n``` <@" + team.bob.user() + ">.");
    }

    @Test
    void only_those_who_may_address_everybody_do() {
        Channel shared = team.publicChannel(team.ann, "shared");
        team.chat.joiningChannels().add(team.ann, shared.id(), team.guest.user());

        assertThat(content(team.post(team.ann, shared.id(), "@here @everyone"))).isEqualTo("<!here> <!everyone>");
        assertThat(content(team.post(team.guest, shared.id(), "@here <!everyone>")))
                .isEqualTo("@here @everyone");
    }

    @Test
    void a_private_channel_is_not_named_to_those_outside() {
        team.privateChannel(team.ann, "secret");

        assertThat(content(team.post(team.bob, team.general, "#secret"))).isEqualTo("#secret");
        assertThat(content(team.post(team.ann, team.general, "#secret"))).startsWith("<#");
    }

    @Test
    void reserved_names_and_thousands_of_handles_are_just_text() {
        String crowd = "@Channel #here " + "@x1 #y ".repeat(5_000);

        Message message = team.post(team.ann, team.general, crowd);

        assertThat(content(message)).isEqualTo(crowd);
    }

    @Test
    void an_edit_keeps_what_was_said_before_and_needs_the_present_version() {
        Message message = team.post(team.ann, team.general, "one");

        MessageView edited = team.chat.editing().edit(team.ann, message.id(), new Content("two"), 1);

        assertThat(edited.message().version()).isEqualTo(2);
        assertThat(edited.message().editedAt()).isPresent();
        assertThat(team.chat.editing().revisions(team.bob, message.id(), 0, 10).items())
                .extracting(Revision::version, revision -> revision.content().value())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, "one"));
        Refused.with("stale_version", () -> team.chat.editing().edit(team.ann, message.id(), new Content("three"), 1));
        assertThat(team.timeline(team.bob, team.general)).containsExactly("two");
    }

    @Test
    void only_the_author_edits_and_only_what_is_not_deleted() {
        Message message = team.post(team.ann, team.general, "one");

        Refused.with("not_allowed", () -> team.chat.editing().edit(team.owner, message.id(), new Content("two"), 1));
        team.chat.deleting().delete(team.ann, message.id());
        Refused.with(
                "message_not_found", () -> team.chat.editing().edit(team.ann, message.id(), new Content("two"), 1));
    }

    @Test
    void reacting_twice_counts_once_and_taking_back_twice_is_fine() {
        Message message = team.post(team.ann, team.general, "one");

        team.chat.reacting().add(team.bob, message.id(), new Emoji("tada"));
        team.chat.reacting().add(team.bob, message.id(), new Emoji("tada"));
        team.chat.reacting().add(team.ann, message.id(), new Emoji("tada"));
        MessageView view = team.chat.readingMessages().find(team.bob, message.id());
        assertThat(view.reactions()).singleElement().matches(r -> r.count() == 2 && r.mine());

        team.chat.reacting().remove(team.bob, message.id(), new Emoji("tada"));
        team.chat.reacting().remove(team.bob, message.id(), new Emoji("tada"));
        MessageView after = team.chat.readingMessages().find(team.bob, message.id());
        assertThat(after.reactions()).singleElement().matches(r -> r.count() == 1 && !r.mine());
        assertThat(team.feed(FeedId.of(team.general)))
                .endsWith("message.posted", "reaction.added", "reaction.added", "reaction.removed");
    }

    @Test
    void whoever_is_not_in_a_channel_changes_nothing_there_not_even_their_own_message() {
        Channel plans = team.publicChannel(team.ann, "plans");
        MessageId message = team.post(team.ann, plans.id(), "one").id();
        team.chat.joiningChannels().remove(team.ann, plans.id(), team.ann.user());

        assertThat(team.timeline(team.ann, plans.id())).containsExactly("one");
        Refused.with("not_joined", () -> team.chat.reacting().add(team.ann, message, new Emoji("tada")));
        Refused.with("not_joined", () -> team.chat.editing().edit(team.ann, message, new Content("two"), 1));
        Refused.with("not_joined", () -> team.chat.deleting().delete(team.ann, message));
    }

    @Test
    void a_message_has_at_most_fifty_different_emoji() {
        Message message = team.post(team.ann, team.general, "popular");
        for (int i = 0; i < 50; i++) {
            team.chat.reacting().add(team.bob, message.id(), new Emoji("e" + i));
        }

        Refused.with("too_many_reactions", () -> team.chat.reacting().add(team.ann, message.id(), new Emoji("e50")));
        team.chat.reacting().add(team.ann, message.id(), new Emoji("e49"));
    }

    @Test
    void sending_again_answers_with_the_message_also_when_the_channel_was_archived_or_left_since() {
        Channel plans = team.publicChannel(team.ann, "plans");
        PostMessage command = PostMessage.of(plans.id(), new Content("once")).sentAs(new ClientMessageId("a-1"));
        Posted first = team.chat.messaging().post(team.ann, command);

        team.chat.keepingChannels().archive(team.ann, plans.id());

        assertThat(team.chat.messaging().post(team.ann, command).message()).isEqualTo(first.message());
        team.chat.joiningChannels().remove(team.ann, plans.id(), team.ann.user());
        assertThat(team.chat.messaging().post(team.ann, command).isNew()).isFalse();
    }

    private String content(Message message) {
        return message.content().map(Content::value).orElseThrow();
    }

    private List<String> mentions(Message message) {
        return team.chat.readingMessages().find(team.ann, message.id()).mentions().stream()
                .map(User::username)
                .map(Object::toString)
                .toList();
    }
}
