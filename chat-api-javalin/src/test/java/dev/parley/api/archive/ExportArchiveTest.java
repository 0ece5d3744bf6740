package dev.parley.api.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedReaction;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ImportedUser.Standing;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportArchiveTest {
    private final ExportArchive archive;

    ExportArchiveTest(@TempDir Path folder) {
        archive = ExportArchive.open(SampleArchive.complete().writeTo(folder.resolve("Example team.zip")));
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void a_complete_export_is_read_without_a_remark() {
        assertThat(archive.notes()).isEmpty();
        assertThat(archive.conversations())
                .allSatisfy(conversation ->
                        assertThat(archive.history(conversation).notes()).isEmpty());
        assertThat(archive.source().value()).isEqualTo("T0TEAM");
        assertThat(archive.name()).isEqualTo("Example team");
    }

    @Test
    void users_are_what_they_were() {
        assertThat(archive.users()).hasSize(7);
        assertThat(archive.users().get(0))
                .isEqualTo(new ImportedUser(
                        id("U0ANN"),
                        Optional.empty(),
                        "ann",
                        "Ann & Co",
                        Optional.of("ann@example.org"),
                        Standing.ADMIN,
                        false));
        assertThat(user("U0BOB").displayName()).isEqualTo("Bob Böhm");
        assertThat(user("U0BOB").email()).isEmpty();
        assertThat(user("U0CAT").standing()).isEqualTo(Standing.GUEST);
        assertThat(user("U0DAN").isDeactivated()).isTrue();
        assertThat(user("U0BOT").standing()).isEqualTo(Standing.BOT);
        assertThat(user("U0BOT").otherId()).contains(id("B0BOT"));
        assertThat(user("USLACKBOT").standing()).isEqualTo(Standing.BOT);
    }

    @Test
    void conversations_are_of_four_kinds() {
        assertThat(archive.conversations())
                .extracting(ImportedConversation::name, ImportedConversation::kind, archive::countFiles)
                .containsExactly(
                        tuple("general", Kind.PUBLIC, 3),
                        tuple("old", Kind.PUBLIC, 1),
                        tuple("new", Kind.PUBLIC, 0),
                        tuple("secret", Kind.PRIVATE, 1),
                        tuple("mpdm-ann--bob--cat-1", Kind.DIRECT, 1),
                        tuple("D0ANNBOB", Kind.DIRECT, 1));
    }

    @Test
    void a_channel_has_its_instant_creator_members_topic_and_purpose() {
        ImportedConversation general = conversation("C0GEN");

        assertThat(general.isGeneral()).isTrue();
        assertThat(general.createdAt()).contains(Instant.parse("2016-01-01T08:00:00Z"));
        assertThat(general.creator()).contains(id("U0ANN"));
        assertThat(general.members()).containsExactly(id("U0ANN"), id("U0BOB"), id("U0DAN"));
        assertThat(general.topic()).isEqualTo(ImportedText.plain("news & such"));
        assertThat(general.purpose())
                .isEqualTo(new ImportedText(List.of(
                        new Plain("for "), new UserReference(id("U0ANN"), Optional.empty()), new Plain(" <all>"))));
        assertThat(conversation("C0OLD").createdAt()).contains(Instant.parse("2015-05-05T08:00:00Z"));
        assertThat(conversation("C0OLD").isArchived()).isTrue();
        assertThat(conversation("C0NEW").createdAt()).isEmpty();
    }

    @Test
    void messages_have_their_exact_instants_edits_and_reactions() {
        ImportedMessage message = general(4);

        assertThat(message.at()).isEqualTo(Instant.parse("2016-01-01T09:00:00.000002Z"));
        assertThat(message.editedAt()).contains(Instant.parse("2016-01-01T09:01:00Z"));
        assertThat(message.origin()).hasToString("general/2016-01-01.json entry 5");
        assertThat(message.reactions())
                .containsExactly(
                        new ImportedReaction("+1", List.of(id("U0BOB"), id("U0ANN"))),
                        new ImportedReaction("clap::skin-tone-3", List.of(id("U0BOB"))));
        assertThat(message.text()).isEqualTo(ImportedText.plain("1 < 2 && 3 > 2, not &lt;"));
    }

    @Test
    void joins_leaves_and_topics_are_notices() {
        assertThat(general().subList(0, 4)).extracting(ImportedMessage::kind).containsOnly(MessageKind.NOTICE);
        assertThat(general().subList(4, general().size()))
                .extracting(ImportedMessage::kind)
                .containsOnly(MessageKind.MESSAGE);
    }

    @Test
    void threads_have_roots_replies_and_those_told_to_all() {
        Instant root = Instant.parse("2016-01-02T08:00:00.000002Z");

        assertThat(general(6).thread()).contains(root);
        assertThat(general(7).thread()).contains(root);
        assertThat(general(7).rootAuthor()).contains(id("U0ANN"));
        assertThat(general(7).alsoToChannel()).isFalse();
        assertThat(general(8).thread()).contains(root);
        assertThat(general(8).alsoToChannel()).isTrue();
        assertThat(general(9).isDeleted()).isTrue();
        assertThat(general(11).rootAuthor()).contains(id("U0BOB"));
    }

    @Test
    void texts_keep_the_names_of_files_and_what_programs_say() {
        assertThat(plain(12)).isEqualTo("_waves_");
        assertThat(plain(13)).endsWith(" uploaded a file: [Plan](https://example.org/f)\n[file: plan.png]");
        assertThat(plain(14)).isEqualTo("[file: a.txt]\n[file: B]\n[file: deleted]");
        assertThat(plain(15)).endsWith(" commented: nice\n[file: plan.png]");
        assertThat(plain(17))
                .isEqualTo(
                        "[repo] by ann\n[1 commit](https://example.org/c)\n[abc](https://example.org/c): fixed\nBranch\nmain");
        assertThat(plain(19)).isEqualTo("I am not in the list");
        assertThat(plain(20))
                .isEqualTo("hi <3 {@U0BOB}:wave:\n• [here](https://example.org/)\n```x = 1```\nin {#C0OLD}");
    }

    @Test
    void authors_are_known_by_whatever_there_is() {
        assertThat(general(15).author().id()).isEqualTo(id("U0ANN"));
        assertThat(general(16).author().id()).isEqualTo(id("B0BOT"));
        assertThat(general(17).author().name()).contains("Hook");
        assertThat(general(18).author().id()).isEqualTo(id("name:Nameless"));
        assertThat(general(18).author().isBot()).isTrue();
        assertThat(general(19).author().isBot()).isFalse();
        assertThat(general(20).author().id()).isEqualTo(id("U0ANN"));
    }

    private List<ImportedMessage> general() {
        return archive.history(conversation("C0GEN")).messages();
    }

    private ImportedMessage general(int index) {
        return general().get(index);
    }

    private String plain(int index) {
        return Shown.text(general(index).text());
    }

    private ImportedConversation conversation(String id) {
        return archive.conversations().stream()
                .filter(conversation -> conversation.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    private ImportedUser user(String id) {
        return archive.users().stream()
                .filter(user -> user.id().equals(id(id)))
                .findFirst()
                .orElseThrow();
    }

    private static ExternalId id(String value) {
        return new ExternalId(value);
    }
}
