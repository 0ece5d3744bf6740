package dev.parley.testkit.usecase.importing;

import static dev.parley.testkit.usecase.importing.SampleExport.channel;
import static dev.parley.testkit.usecase.importing.SampleExport.conversation;
import static dev.parley.testkit.usecase.importing.SampleExport.direct;
import static dev.parley.testkit.usecase.importing.SampleExport.id;
import static dev.parley.testkit.usecase.importing.SampleExport.user;
import static dev.parley.testkit.usecase.importing.SampleMessage.said;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.channel.Visibility;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.message.Unread;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingConversationsTest {
    private final Place place = new Place();
    private final SampleExport export = SampleExport.ofTeam();

    @Test
    void public_channels_are_there_for_the_owner_and_private_ones_are_not() {
        export.with(channel("CPUB", "plans", false, "UANN"))
                .with(conversation("GSEC", Kind.PRIVATE, "secret", false, false, "UANN"))
                .with("CPUB", said("UANN", 1, "hello"))
                .with("GSEC", said("UANN", 1, "psst"));

        ImportReport report = place.bring(export);

        assertThat(place.chat
                        .keepingChannels()
                        .list(place.olga, place.workspace(), Optional.empty(), 50)
                        .items())
                .extracting(channel -> channel.name().value())
                .containsExactlyInAnyOrder("general", "plans");
        assertThat(place.channel("secret").isPrivate()).isTrue();
        assertThat(place.texts("GSEC")).containsExactly("psst");
        assertThat(report.of(ItemKind.CHANNEL)).isEqualTo(new Tally(3, 0, 0));
        assertThat(place.feed(FeedId.of(place.workspace())))
                .filteredOn("channel.created"::equals)
                .hasSize(2);
    }

    @Test
    void the_general_channel_becomes_the_default_one_whatever_it_was_called() {
        SampleExport renamed = new SampleExport()
                .with(user("UANN", "ann"))
                .with(channel("CODD", "general", false, "UANN"))
                .with(channel("CGEN", "company", true, "UANN"));

        ImportReport report = place.bring(renamed);

        Channel general = place.channel("general");
        assertThat(general.id()).isEqualTo(place.conversation("CGEN"));
        assertThat(general.isDefault()).isTrue();
        assertThat(place.channel("general-2").id()).isEqualTo(place.conversation("CODD"));
        assertThat(report.notes())
                .flatExtracting(ImportReport.Group::examples)
                .containsExactly("company is now #general", "general is now #general-2");
    }

    @Test
    void without_a_general_channel_there_is_an_empty_default_one_for_all_members() {
        place.bring(new SampleExport().with(user("UANN", "ann")).with(channel("CPUB", "plans", false, "UANN")));

        Channel general = place.channel("general");
        assertThat(general.isDefault()).isTrue();
        assertThat(place.chat
                        .joiningChannels()
                        .list(place.olga, general.id(), Optional.empty(), 50)
                        .items())
                .extracting(member -> member.user().username().value())
                .containsExactlyInAnyOrder("ann", "olga");
    }

    @Test
    void a_channel_keeps_its_creator_instant_topic_purpose_and_members() {
        ImportedText topic = new ImportedText(List.of(
                new Plain("ask "),
                new UserReference(id("UANN"), Optional.empty()),
                new Plain(" in "),
                new ChannelReference(id("CGEN"), Optional.empty())));
        export.with(described(topic, ImportedText.plain("for plans & such")));

        ImportReport report = place.bring(export);

        Channel plans = place.channel("plans");
        assertThat(plans.createdAt()).isEqualTo(SampleExport.CREATED);
        assertThat(plans.createdBy()).contains(place.user("UANN").id());
        assertThat(plans.topic()).isEqualTo("ask @ann in #general");
        assertThat(plans.purpose()).isEqualTo("for plans & such");
        assertThat(report.of(ItemKind.MEMBERSHIP)).isEqualTo(new Tally(3, 0, 1));
        assertThat(report.notes()).singleElement().satisfies(note -> {
            assertThat(note.reason()).isEqualTo("of a user who is not in the export");
            assertThat(note.examples()).containsExactly("plans (UWHO)");
        });
    }

    @Test
    void a_purpose_that_is_too_long_is_cut_between_characters() {
        export.with(described(ImportedText.NONE, ImportedText.plain("😀".repeat(1001))));

        ImportReport report = place.bring(export);

        assertThat(place.channel("plans").purpose()).isEqualTo("😀".repeat(1000));
        assertThat(Place.reasons(report)).contains("topic or purpose was too long and was cut");
    }

    @Test
    void an_archived_channel_comes_with_its_messages_and_is_archived() {
        export.with(conversation("COLD", Kind.PUBLIC, "old", true, false, "UANN"))
                .with("COLD", said("UANN", 1, "the end"));

        place.bring(export);

        assertThat(place.channel("old").archivedAt()).isPresent();
        assertThat(place.texts("COLD")).containsExactly("the end");
        assertThat(place.feed(FeedId.of(place.conversation("COLD"))))
                .containsExactly("channel.created", "message.posted", "member.joined", "channel.archived");
    }

    @Test
    void names_that_are_no_handles_are_folded_and_namesakes_numbered() {
        export.with(channel("C1", "Épreuve 2.0", false))
                .with(channel("C2", "epreuve-2-0", false))
                .with(channel("C3", "meetup-", false))
                .with(channel("C4", "雑談", false));

        place.bring(export);

        assertThat(place.channel("epreuve-2-0").id()).isEqualTo(place.conversation("C1"));
        assertThat(place.channel("epreuve-2-0-2").id()).isEqualTo(place.conversation("C2"));
        assertThat(place.channel("meetup-").id()).isEqualTo(place.conversation("C3"));
        assertThat(place.channel("c4").id()).isEqualTo(place.conversation("C4"));
    }

    @Test
    void direct_messages_are_for_the_same_people_known_or_not() {
        export.with(direct("D1", "UANN", "UWHO")).with("D1", said("UANN", 1, "hello stranger"));

        ImportReport report = place.bring(export);

        assertThat(place.conversation("D1")).isInstanceOf(DirectMessageChannelId.class);
        assertThat(place.user("UWHO").username().value()).isEqualTo("uwho");
        assertThat(place.texts("D1")).containsExactly("hello stranger");
        assertThat(report.of(ItemKind.DIRECT_MESSAGE)).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void a_second_direct_message_of_the_same_people_loses_nothing() {
        export.with(direct("D1", "UANN", "UBOB"))
                .with(direct("D2", "UBOB", "UANN"))
                .with("D1", said("UANN", 2, "one"))
                .with("D2", said("UBOB", 1, "two"));

        place.bring(export);

        assertThat(place.conversation("D2")).isInstanceOf(ChannelId.class);
        assertThat(place.channel("d2").isPrivate()).isTrue();
        assertThat(place.texts("D2")).containsExactly("two");
    }

    @Test
    void a_direct_message_of_more_people_than_fit_becomes_a_private_channel() {
        String[] crowd = IntStream.range(0, 10).mapToObj(i -> "U" + i).toArray(String[]::new);
        export.with(conversation("G1", Kind.DIRECT, "mpdm-all--of-us-1", false, false, crowd));

        ImportReport report = place.bring(export);

        assertThat(place.channel("mpdm-all--of-us-1").isPrivate()).isTrue();
        assertThat(Place.reasons(report)).contains("not for 1 to 9 people; became a private channel");
    }

    @Test
    void nobody_finds_anything_unread() {
        export.with("CGEN", said("UANN", 1, "one"), said("UANN", 2, "two"))
                .with(direct("D1", "UANN", "UBOB"))
                .with("D1", said("UANN", 3, "three"));

        place.bring(export);

        WorkspaceId workspace = place.workspace();
        UserId bob = place.user("UBOB").id();
        List<Unread> unread = place.store.read(r ->
                r.readMarkers().unread(workspace, bob, Visibility.usual(false)).conversations());
        assertThat(unread).extracting(Unread::messages).containsExactly(0, 0);
    }

    private static ImportedConversation described(ImportedText topic, ImportedText purpose) {
        return new ImportedConversation(
                id("CPLANS"),
                Kind.PUBLIC,
                "plans",
                Optional.of(SampleExport.CREATED),
                Optional.of(id("UANN")),
                topic,
                purpose,
                List.of(id("UANN"), id("UWHO")),
                false,
                false,
                List.of());
    }

    @Test
    void what_is_brought_in_is_told_silently() {
        export.with(channel("CPUB", "plans", false, "UANN")).with("CPUB", said("UANN", 1, "hello"));

        place.bring(export);

        FeedId feed = FeedId.of(place.conversation("CPUB"));
        List<FeedEntry> told = place.store.read(r -> r.feed().read(feed, 0, 100));
        assertThat(told).isNotEmpty().allMatch(entry -> entry.event().silent());
    }
}
