package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.SampleExport.channel;
import static dev.parley.testkit.usecase.importing.SampleExport.direct;
import static dev.parley.testkit.usecase.importing.SampleExport.user;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.NotAllowed;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.workspace.WorkspaceName;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import dev.parley.domain.usecase.messages.PostMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportingAgainTest {
    private static final int TRANSACTIONS = 3;

    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam()
            .with(channel("CPUB", "plans", false, "UANN", "UBOB"))
            .with(direct("D1", "UANN", "UBOB"))
            .with("CGEN", said("UANN", 1, "root").reacted("+1", "UBOB"), said("UBOB", 1, "same instant"))
            .with("CGEN", said("UBOB", 5, "reply").repliesTo(2, "UGONE"))
            .with("CPUB", said("UWHO", 3, "hello"), said("UANN", 4, "x".repeat(40_001)))
            .with("D1", said("UANN", 6, "you there?"));

    @Test
    void a_second_import_changes_nothing() {
        place.bring(export);
        List<Object> before = contents();

        ImportReport report = place.bring(export);

        assertThat(contents()).isEqualTo(before);
        assertThat(report.isFirst()).isFalse();
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(0, 6, 0));
        assertThat(report.of(ItemKind.REACTION)).isEqualTo(new Tally(0, 1, 0));
        assertThat(report.of(ItemKind.CHANNEL)).isEqualTo(new Tally(0, 2, 0));
        assertThat(report.of(ItemKind.DIRECT_MESSAGE)).isEqualTo(new Tally(0, 1, 0));
        assertThat(report.of(ItemKind.MEMBERSHIP)).isEqualTo(new Tally(0, 6, 0));
        assertThat(report.of(ItemKind.USER)).isEqualTo(new Tally(0, 2, 0));
        assertThat(report.notes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void an_import_that_was_stopped_is_finished_by_the_next(int commits) {
        Place other = new Place();
        other.bring(export);
        assertThat(commits).isLessThan(TRANSACTIONS);
        assertThatThrownBy(() -> Place.bring(
                        place.over(new StoppingTransactions(place.store, commits)), "olga", export, Optional.empty()))
                .isInstanceOf(StoppingTransactions.Stopped.class);

        place.bring(export);

        assertThat(contents()).isEqualTo(contents(other));
        assertThat(place.bring(export).of(ItemKind.MESSAGE)).isEqualTo(new Tally(0, 6, 0));
    }

    @Test
    void a_later_export_adds_what_was_said_since_also_to_threads_that_came_before() {
        place.bring(export);
        export.with(user("UNEW", "newcomer"))
                .with("CGEN", said("UNEW", 10, "late reply").repliesTo(1, "UANN"))
                .with("CGEN", said("UANN", 11, "to a reply").repliesTo(5, "UBOB"));
        export.conversations.set(0, channel("CGEN", "general", true, "UANN", "UBOB", "UNEW"));

        ImportReport report = place.bring(export);

        assertThat(place.replies(place.shown("CGEN").get(0))).containsExactly("late reply");
        assertThat(place.replies(place.shown("CGEN").get(2))).containsExactly("reply", "to a reply");
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(2, 6, 0));
        assertThat(report.of(ItemKind.USER)).isEqualTo(new Tally(1, 2, 0));
        assertThat(report.of(ItemKind.MEMBERSHIP)).isEqualTo(new Tally(1, 6, 0));
        assertThat(place.chat
                        .markingRead()
                        .unread(place.olga, place.workspace())
                        .conversations())
                .allSatisfy(unread -> assertThat(unread.messages()).isZero());
    }

    @Test
    void what_is_older_than_what_was_posted_since_is_left_out_and_said_so() {
        place.bring(export);
        place.clock.advance(Duration.ofHours(1));
        place.chat.messaging().post(place.olga, PostMessage.of(place.conversation("CGEN"), new Content("new here")));
        export.with("CGEN", said("UANN", 20, "too late"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).endsWith("new here").doesNotContain("too late");
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(0, 6, 1));
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo("older than what has been posted here since");
            assertThat(note.examples()).containsExactly("CGEN.json entry 4");
        });
    }

    @Test
    void a_reply_to_what_is_neither_here_nor_in_the_export_stands_on_its_own() {
        place.bring(export);
        export.with("CGEN", said("UANN", 20, "an answer").repliesTo(0, "UBOB"));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).endsWith("an answer");
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(1, 6, 0));
        assertThat(Place.reasons(report)).containsExactly("its thread cannot be found; stands on its own");
    }

    @Test
    void what_was_changed_here_since_stays_changed() {
        place.bring(export);
        place.chat.keepingWorkspaces().rename(place.olga, place.workspace(), new WorkspaceName("Ours"));

        ImportReport report = place.bring(export);

        assertThat(report.workspace().name().value()).isEqualTo("Ours");
    }

    @Test
    void a_team_that_somebody_else_imported_is_refused() {
        place.bring(export);
        place.register("otto", "otto@example.org");

        assertThatThrownBy(() -> Place.bring(place.chat, "otto", export, Optional.empty()))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("otto");
    }

    @Test
    void a_workspace_that_was_deleted_meanwhile_is_not_added_to() {
        place.bring(export);
        place.chat.keepingWorkspaces().delete(place.olga, place.workspace());

        assertThatThrownBy(() -> place.bring(export))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("deleted");
    }

    @Test
    void another_team_in_a_file_of_the_same_name_is_refused() {
        place.bring(export);
        SampleExport other = new SampleExport().with(user("UZOE", "zoe")).with(channel("C9", "general", true, "UZOE"));

        assertThatThrownBy(() -> place.bring(other))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("another");
    }

    @Test
    void nobody_becomes_somebody_else_by_a_second_import() {
        place.bring(export);

        assertThatThrownBy(() -> Place.bring(place.chat, "olga", export, Optional.of("ann")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("ann");
    }

    @Test
    void an_owner_who_was_named_the_first_time_stays_that() {
        Place.bring(place.chat, "olga", export, Optional.of("UANN"));

        Place.bring(place.chat, "olga", export, Optional.of("UANN"));

        assertThat(place.user("UANN").id()).isEqualTo(place.olga.user());
    }

    private List<Object> contents() {
        return contents(place);
    }

    private static List<Object> contents(Place place) {
        return List.of(
                place.texts("CGEN"),
                place.texts("CPUB"),
                place.texts("D1"),
                place.feed(FeedId.of(place.workspace())),
                place.feed(FeedId.of(place.conversation("CGEN"))));
    }
}
