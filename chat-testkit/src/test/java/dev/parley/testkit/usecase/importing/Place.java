package dev.parley.testkit.usecase.importing;

import dev.parley.domain.access.Actor;
import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.feed.FeedEntry;
import dev.parley.domain.model.feed.FeedId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.message.Content;
import dev.parley.domain.model.message.MessagePage;
import dev.parley.domain.model.message.MessageView;
import dev.parley.domain.model.message.PageRequest;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.Password;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.Username;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.store.Transactions;
import dev.parley.domain.usecase.Chat;
import dev.parley.domain.usecase.importing.ChatExport;
import dev.parley.domain.usecase.importing.ImportExport;
import dev.parley.domain.usecase.importing.ImportProgress;
import dev.parley.domain.usecase.importing.ImportReport;
import dev.parley.domain.usecase.people.RegisterUser;
import dev.parley.testkit.fixture.ManualClock;
import dev.parley.testkit.fixture.PlainPasswordHasher;
import dev.parley.testkit.fixture.SequentialIds;
import dev.parley.testkit.fixture.SequentialTokens;
import dev.parley.testkit.memory.InMemoryTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store of its own with Olga, who imports. */
final class Place {
    static final String PASSWORD = "correct horse battery";

    final InMemoryTransactions store = new InMemoryTransactions();
    final ManualClock clock = new ManualClock();
    private final SequentialIds ids = new SequentialIds();
    final Chat chat = over(store);
    final Actor olga = register("olga", "olga@example.org");

    Chat over(Transactions transactions) {
        return Chat.over(
                new Chat.Adapters(transactions, new PlainPasswordHasher(), new SequentialTokens(), clock, ids));
    }

    Actor register(String username, String email) {
        return Actor.of(chat.registering()
                .register(new RegisterUser(
                        new Username(username), new Email(email), new Password(PASSWORD), Optional.empty()))
                .id());
    }

    ImportReport bring(ChatExport export) {
        return bring(chat, "olga", export, Optional.empty());
    }

    static ImportReport bring(Chat chat, String owner, ChatExport export, Optional<String> ownerInExport) {
        ImportExport command = new ImportExport(new Username(owner), Optional.empty(), ownerInExport);
        return chat.importing().run(command, export, ImportProgress.SILENT);
    }

    WorkspaceId workspace() {
        return store.read(r -> r.imports().find(new ImportSource("T1"))).orElseThrow();
    }

    /** Who somebody of the export is here. */
    User user(String external) {
        WorkspaceId workspace = workspace();
        Map<ExternalId, UserId> users = store.read(r -> r.imports().users(workspace));
        UserId id = Optional.ofNullable(users.get(new ExternalId(external))).orElseThrow();
        return store.read(r -> r.users().find(id)).orElseThrow();
    }

    ConversationId conversation(String external) {
        WorkspaceId workspace = workspace();
        Map<ExternalId, ConversationId> all = store.read(r -> r.imports().conversations(workspace));
        return Optional.ofNullable(all.get(new ExternalId(external))).orElseThrow();
    }

    Channel channel(String name) {
        WorkspaceId workspace = workspace();
        List<Channel> found = store.read(r -> r.channels().findByNames(workspace, List.of(new ChannelName(name))));
        return found.get(0);
    }

    /** All that is shown in the conversation itself, oldest first, whoever may see it. */
    List<MessageView> shown(String external) {
        ConversationId id = conversation(external);
        MessagePage page = store.read(r -> r.messages().timeline(id, olga.user(), PageRequest.oldest(200)));
        return page.oldestFirst();
    }

    List<String> texts(String external) {
        return shown(external).stream().map(Place::text).toList();
    }

    List<String> replies(MessageView root) {
        MessagePage page = store.read(r -> r.threads().replies(root.message(), olga.user(), PageRequest.oldest(200)));
        return page.oldestFirst().stream().map(Place::text).toList();
    }

    List<String> feed(FeedId id) {
        return store.read(r -> r.feed().read(id, 0, 1000)).stream()
                .map(FeedEntry::event)
                .map(event -> event.kind().wireName())
                .toList();
    }

    static String text(MessageView view) {
        return view.message().content().map(Content::value).orElse("(none)");
    }

    static List<String> reasons(ImportReport report) {
        return report.notes().stream().map(ImportReport.Group::reason).toList();
    }
}
