package dev.parley.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.importing.ImportExport;
import dev.parley.domain.usecase.importing.ImportProgress;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.importing.ItemKind;
import dev.parley.domain.usecase.importing.Tally;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive with everything that real ones have, from the zip to what people see. */
class ImportingArchiveTest {
    private final Chat chat = Chat.over(new Chat.Adapters(
            new InMemoryTransactions(),
            new PlainPasswordHasher(),
            new SequentialTokens(),
            new ManualClock(),
            new SequentialIds()));
    private final Actor olga = Actor.of(chat.registering()
            .register(new RegisterUser(
                    new Username("olga"),
                    new Email("olga@example.org"),
                    new Password("correct horse battery"),
                    Optional.empty()))
            .id());

    @Test
    void everything_in_it_comes_in_once(@TempDir Path folder) {
        Path file = SampleArchive.complete().writeTo(folder.resolve("team.zip"));

        ImportReport report = bring(file);
        ImportReport again = bring(file);

        assertThat(report.isComplete()).isTrue();
        assertThat(report.of(ItemKind.USER)).isEqualTo(new Tally(10, 0, 0));
        assertThat(report.of(ItemKind.CHANNEL)).isEqualTo(new Tally(4, 0, 0));
        assertThat(report.of(ItemKind.DIRECT_MESSAGE)).isEqualTo(new Tally(2, 0, 0));
        assertThat(report.of(ItemKind.MEMBERSHIP)).isEqualTo(new Tally(11, 0, 0));
        assertThat(report.of(ItemKind.MESSAGE)).isEqualTo(new Tally(26, 0, 0));
        assertThat(report.of(ItemKind.REACTION)).isEqualTo(new Tally(3, 0, 0));
        assertThat(again.of(ItemKind.MESSAGE)).isEqualTo(new Tally(0, 26, 0));
        assertThat(again.notes()).isEmpty();
    }

    @Test
    void the_channel_reads_as_it_did(@TempDir Path folder) {
        ImportReport report = bring(SampleArchive.complete().writeTo(folder.resolve("team.zip")));

        List<MessageView> general = timeline(report, "general");

        assertThat(general).hasSize(19);
        assertThat(general.get(0).message().content().orElseThrow().value())
                .matches("<@[0-9a-f-]{36}> has joined the channel");
        assertThat(general.get(5).message().content().orElseThrow().value())
                .matches("<!here> <!channel> <!everyone> ask <@[0-9a-f-]{36}> or <@[0-9a-f-]{36}> or @admins in"
                        + " <#[0-9a-f-]{36}>, see \\[the page]\\(https://example.org/a\\?b=1&c=2\\) or"
                        + " https://example.org/");
        assertThat(general.get(6).message().isDeleted()).isTrue();
        assertThat(general.get(6).thread().replyCount()).isEqualTo(1);
        assertThat(text(general.get(7))).isEqualTo("root");
        assertThat(general.get(7).thread().replyCount()).isEqualTo(2);
        assertThat(text(general.get(8))).isEqualTo("told to all");
        assertThat(general.get(9).message().isDeleted()).isTrue();
        assertThat(general.get(18).author().username().value()).isEqualTo("ann");
        assertThat(timeline(report, "old"))
                .extracting(ImportingArchiveTest::text)
                .hasSize(2)
                .first()
                .isEqualTo("long ago");
    }

    private ImportReport bring(Path file) {
        ImportExport command = new ImportExport(new Username("olga"), Optional.empty(), Optional.empty());
        try (ExportArchive archive = ExportArchive.open(file)) {
            return chat.importing().run(command, archive, ImportProgress.SILENT);
        }
    }

    private List<MessageView> timeline(ImportReport report, String name) {
        Channel channel =
                chat.keepingChannels().list(olga, report.workspace().id(), Optional.empty(), 50).items().stream()
                        .filter(candidate -> candidate.name().value().equals(name))
                        .findFirst()
                        .orElseThrow();
        return chat.readingMessages()
                .timeline(olga, channel.id(), PageRequest.oldest(50))
                .oldestFirst();
    }

    private static String text(MessageView view) {
        return view.message().content().map(Content::value).orElse("(none)");
    }
}
