package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.Place.reasons;
import static dev.parley.testkit.usecase.importing.SampleExport.channel;
import static dev.parley.testkit.usecase.importing.SampleMessage.at;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Emoji;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.ReactionSummary;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingMessagesTest {
    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam();

    @Test
    void messages_come_in_order_at_their_instants_and_edits_too() {
        export.with("CGEN", said("UBOB", 2, "later").editedAt(9), said("UANN", 1, "earlier"));

        place.bring(export);

        List<MessageView> shown = place.shown("CGEN");
        assertThat(shown).extracting(Place::text).containsExactly("earlier", "later");
        assertThat(shown).extracting(view -> view.message().createdAt()).containsExactly(at(1), at(2));
        assertThat(shown.get(1).message().editedAt()).contains(at(9));
        assertThat(shown.get(1).author().username().value()).isEqualTo("bob");
    }

    @Test
    void notices_stay_notices() {
        export.with("CGEN", said("UANN", 1, "has joined the channel").asNotice());

        place.bring(export);

        assertThat(place.shown("CGEN").get(0).message().kind()).isEqualTo(MessageKind.NOTICE);
    }

    @Test
    void replies_are_in_the_thread_of_their_root_and_in_the_channel_only_if_they_were() {
        export.with(
                "CGEN",
                said("UANN", 1, "root").repliesTo(1, "UANN"),
                said("UBOB", 2, "reply").repliesTo(1, "UANN"),
                said("UBOB", 3, "told to all").repliesTo(1, "UANN").shownInChannel(),
                said("UANN", 4, "to the reply").repliesTo(2, "UBOB"));

        place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("root", "told to all");
        assertThat(place.replies(place.shown("CGEN").get(0))).containsExactly("reply", "told to all", "to the reply");
    }

    @Test
    void a_deleted_root_holds_its_replies_together() {
        export.with(
                "CGEN",
                said("UANN", 1, "This message was deleted.").deleted(),
                said("UBOB", 2, "reply").repliesTo(1, "UANN"));

        place.bring(export);

        MessageView root = place.shown("CGEN").get(0);
        assertThat(root.message().isDeleted()).isTrue();
        assertThat(place.texts("CGEN")).containsExactly("(none)");
        assertThat(place.replies(root)).containsExactly("reply");
    }

    @Test
    void a_deleted_message_stands_in_for_a_root_that_is_missing() {
        export.with(
                "CGEN",
                said("UBOB", 2, "reply").repliesTo(1, "UGONE"),
                said("UANN", 3, "another").repliesTo(1, "UGONE"));

        ImportReport report = place.bring(export);

        MessageView root = place.shown("CGEN").get(0);
        assertThat(root.message().createdAt()).isEqualTo(at(1));
        assertThat(root.message().isDeleted()).isTrue();
        assertThat(root.author().username().value()).isEqualTo("ugone");
        assertThat(place.replies(root)).containsExactly("reply", "another");
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(2, 0, 0));
        assertThat(reasons(report)).contains("its thread's root is missing; a deleted one stands in");
    }

    @Test
    void a_reply_to_what_comes_later_stands_on_its_own() {
        export.with("CGEN", said("UBOB", 1, "reply").repliesTo(2, "UANN").shownInChannel(), said("UANN", 2, "root"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("reply", "root");
        assertThat(reasons(report)).containsExactly("replies to a later message; stands on its own");
    }

    @Test
    void a_reply_whose_root_says_nothing_stands_on_its_own() {
        export.with(
                "CGEN",
                said("UANN", 1, ""),
                said("UANN", 1, "of the same instant").repliesTo(0, "UBOB"),
                said("UBOB", 2, "reply").repliesTo(1, "UANN"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("(none)", "reply");
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(2, 0, 1));
        assertThat(reasons(report))
                .contains("says nothing that can be kept", "its thread cannot be found; stands on its own");
    }

    @Test
    void what_stands_there_twice_comes_in_once_and_what_only_has_the_same_instant_is_moved() {
        export.with(
                "CGEN",
                said("UANN", 1, "one"),
                said("UANN", 1, "one"),
                said("UBOB", 1, "other"),
                said("UANN", 1, "one"),
                said("UANN", 2, "two"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("one", "other", "two");
        assertThat(place.shown("CGEN"))
                .extracting(view -> view.message().createdAt())
                .containsExactly(at(1), at(1).plusNanos(1000), at(2));
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(3, 0, 2));
        assertThat(reasons(report))
                .containsExactly("stands in the export twice", "its instant was taken; moved by microseconds");
    }

    @Test
    void what_is_too_long_comes_in_as_several() {
        String text = "😀".repeat(39_990) + "x".repeat(20);
        export.with("CGEN", said("UANN", 1, text).reacted("wave", "UBOB"), said("UBOB", 2, "next"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("😀".repeat(39_990) + "x".repeat(10), "x".repeat(10), "next");
        assertThat(place.shown("CGEN").get(1).message().createdAt()).isEqualTo(at(1).plusNanos(1000));
        assertThat(place.shown("CGEN").get(0).reactions()).hasSize(1);
        assertThat(place.shown("CGEN").get(1).reactions()).isEmpty();
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(2, 0, 0));
        assertThat(reasons(report)).containsExactly("too long for one message; came in as several");
    }

    @Test
    void what_cannot_be_stored_is_taken_out_of_texts() {
        export.with("CGEN", said("UANN", 1, "a\0b"), said("UANN", 2, "half \ud800 pair"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("ab", "half \ufffd pair");
        assertThat(reasons(report))
                .containsExactly(
                        "contained U+0000, which was left out",
                        "contained half of a surrogate pair, which was replaced");
    }

    @Test
    void messages_of_the_future_stay_there() {
        export.with("CGEN", said("UANN", 60L * 60 * 24 * 365 * 50, "hello from 2066"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).isEmpty();
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo("said to be written in the future");
            assertThat(note.examples()).containsExactly("CGEN.json entry 1");
        });
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void reactions_come_in_from_all_who_are_known() {
        export.with(
                "CGEN",
                said("UANN", 1, "hi")
                        .reacted("+1", "UANN", "UBOB", "UWHO")
                        .reacted("not an emoji", "UANN")
                        .reacted("wave", "UBOB", "UBOB"));

        ImportReport report = place.bring(export);

        assertThat(place.shown("CGEN").get(0).reactions())
                .containsExactly(
                        new ReactionSummary(new Emoji("+1"), 2, false),
                        new ReactionSummary(new Emoji("wave"), 1, false));
        assertThat(report.of(ItemKind.REACTION)).isEqualTo(new Tally(3, 0, 3));
        assertThat(report.notes()).flatExtracting(ImportReport.Group::examples).contains("CGEN.json entry 1 (UWHO)");
    }

    @Test
    void no_message_gets_more_than_fifty_emoji() {
        SampleMessage message = said("UANN", 1, "hi");
        IntStream.range(0, 52).forEach(i -> message.reacted("e" + i, "UBOB"));
        export.with("CGEN", message);

        ImportReport report = place.bring(export);

        assertThat(report.of(ItemKind.REACTION)).isEqualTo(new Tally(50, 0, 2));
    }

    @Test
    void the_feed_tells_of_every_message_and_reaction() {
        export.with(channel("CPUB", "plans", false, "UANN"))
                .with(
                        "CPUB",
                        said("UANN", 1, "root").reacted("+1", "UBOB"),
                        said("UBOB", 2, "reply").repliesTo(1, "UANN"));

        place.bring(export);

        assertThat(place.feed(FeedId.of(place.conversation("CPUB"))))
                .containsExactly(
                        "channel.created", "message.posted", "message.posted", "reaction.added", "member.joined");
    }

    @Test
    void thousands_of_messages_keep_their_order() {
        SampleMessage[] many = IntStream.range(0, 2_500)
                .mapToObj(i -> i % 3 == 2
                        ? said("UBOB", i, "m" + i).repliesTo(i - 2, "UANN")
                        : said("UANN", i, "m" + i).reacted("eyes", "UBOB"))
                .toArray(SampleMessage[]::new);
        export.with("CGEN", many);

        ImportReport report = place.bring(export);

        ConversationId general = place.conversation("CGEN");
        List<Instant> instants = place.store.read(r -> r.messages().instants(general));
        assertThat(instants).hasSize(2_500).isSorted();
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(2_500, 0, 0));
        assertThat(report.of(ItemKind.REACTION)).isEqualTo(new Tally(1_667, 0, 0));
        assertThat(place.replies(place.shown("CGEN").get(0))).containsExactly("m2");
    }
}
