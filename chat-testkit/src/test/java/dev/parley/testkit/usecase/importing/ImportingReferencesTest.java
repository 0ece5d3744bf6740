package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.SampleExport.channel;
import static dev.parley.testkit.usecase.importing.SampleExport.id;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.user.User;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.Audience;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImportingReferencesTest {
    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam().with(channel("CPUB", "plans", false));

    @Test
    void references_name_our_ids_also_of_channels_that_come_later() {
        ImportedText text = text(
                new Plain("ask "),
                new UserReference(id("UBOB"), Optional.of("old name")),
                new Plain(" in "),
                new ChannelReference(id("CPUB"), Optional.empty()));
        export.with("CGEN", said("UANN", 1, text));

        place.bring(export);

        MessageView message = place.shown("CGEN").get(0);
        User bob = place.user("UBOB");
        assertThat(Place.text(message)).isEqualTo("ask <@" + bob.id() + "> in <#" + place.conversation("CPUB") + ">");
        assertThat(message.mentions()).containsExactly(bob);
    }

    @Test
    void wide_mentions_stay() {
        ImportedText text = text(
                new WideMention(Audience.HERE), new WideMention(Audience.CHANNEL), new WideMention(Audience.EVERYONE));
        export.with("CGEN", said("UANN", 1, text));

        place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("<!here><!channel><!everyone>");
    }

    @Test
    void what_names_nobody_stays_as_it_was_shown() {
        ImportedText text = text(
                new UserReference(id("UWHO"), Optional.empty()),
                new Plain(" "),
                new UserReference(id("UWHO"), Optional.of("who")),
                new Plain(" "),
                new ChannelReference(id("CWHERE"), Optional.of("where")));
        export.with("CGEN", said("UANN", 1, text));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("@UWHO @who #where");
        assertThat(Place.reasons(report))
                .containsExactly(
                        "mentions a user who is not in the export; kept as text",
                        "refers to a channel that is not in the export; kept as text");
    }

    @Test
    void a_text_that_only_looks_like_a_mention_is_none() {
        place.bring(export);
        String bob = place.user("UBOB").id().toString();
        String code = "write `<!here>` or ```\n<@" + bob + ">```";
        export.with("CGEN", said("UANN", 1, "hi <!everyone>, <@" + bob + "> and <#" + bob + ">"))
                .with("CGEN", said("UANN", 2, code));

        ImportReport report = place.bring(export);

        assertThat(place.texts("CGEN")).containsExactly("hi @everyone, @" + bob + " and #" + bob, code);
        assertThat(place.shown("CGEN"))
                .allSatisfy(view -> assertThat(view.mentions()).isEmpty());
        assertThat(Place.reasons(report)).containsExactly("only looked like a mention; lost its brackets");
    }

    @Test
    void a_mention_in_code_that_the_export_means_as_one_stays() {
        ImportedText text = text(
                new Plain("`"),
                new UserReference(id("UBOB"), Optional.empty()),
                new Plain("` <@"),
                new UserReference(id("UBOB"), Optional.empty()));
        export.with("CGEN", said("UANN", 1, text));

        place.bring(export);

        String bob = "<@" + place.user("UBOB").id() + ">";
        assertThat(place.texts("CGEN")).containsExactly("`" + bob + "` <@" + bob);
    }

    @Test
    void a_reference_is_not_cut_in_two_where_a_message_is_too_long() {
        ImportedText text = text(new Plain("x".repeat(39_990)), new UserReference(id("UBOB"), Optional.empty()));
        export.with("CGEN", said("UANN", 1, text));

        place.bring(export);

        User bob = place.user("UBOB");
        assertThat(place.texts("CGEN")).containsExactly("x".repeat(39_990), "<@" + bob.id() + ">");
        assertThat(place.shown("CGEN").get(0).mentions()).isEmpty();
        assertThat(place.shown("CGEN").get(1).mentions()).containsExactly(bob);
    }

    private static ImportedText text(Part... parts) {
        return new ImportedText(List.of(parts));
    }
}
