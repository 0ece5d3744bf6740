package dev.parley.domain.usecase.importing;

import dev.parley.domain.access.Access;
import dev.parley.domain.access.Environment;
import dev.parley.domain.error.Conflict;
import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import dev.parley.domain.model.workspace.WorkspaceName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run of the import of one export.
 *
 * @param ownerInExport the same person as the owner, by the word of whoever runs the import
 */
record ImportJob(
        Environment environment,
        ImportExport command,
        ChatExport export,
        User owner,
        Optional<ImportedUser> ownerInExport,
        PlainText plain) {
    private static final int LONGEST_NAME = 100;

    static ImportJob of(Environment environment, ImportExport command, ChatExport export, User owner) {
        Optional<ImportedUser> ownerInExport = command.ownerInExport().map(name -> named(name, export.users()));
        return new ImportJob(environment, command, export, owner, ownerInExport, new PlainText(export));
    }

    private static ImportedUser named(String wanted, List<ImportedUser> users) {
        List<ImportedUser> found = users.stream()
                .filter(user -> user.id().value().equals(wanted) || user.name().equalsIgnoreCase(wanted))
                .toList();
        if (found.size() != 1) {
            String message = found.isEmpty()
                    ? "The export lists no user " + wanted + "."
                    : "The export lists several users " + wanted + "; give the id of one.";
            throw new InvalidInput("ownerInExport", "not_in_export", message);
        }
        return found.get(0);
    }

    ImportStep step(Access access, WorkspaceId workspace, Map<ExternalId, UserId> people, Ledger ledger) {
        return new ImportStep(access, workspace, environment.now(), new People(people), ledger);
    }

    WorkspaceName workspaceName() {
        return command.workspaceName().orElseGet(() -> {
            String clean = CleanText.of(export.name()).value();
            String normal = Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
            String cut = CleanText.cut(normal, LONGEST_NAME).strip();
            return new WorkspaceName(cut.isEmpty() ? "Imported team" : cut);
        });
    }

    Optional<ImportedConversation> general() {
        return export.conversations().stream()
                .filter(ImportedConversation::isGeneral)
                .filter(conversation -> conversation.kind() == ImportedConversation.Kind.PUBLIC)
                .findFirst();
    }

    /** Of all channels in the export, whether they came in already or not. */
    Map<ExternalId, ChannelId> channelIds(WorkspaceId workspace) {
        Map<ExternalId, ChannelId> ids = new HashMap<>();
        for (ImportedConversation conversation : export.conversations()) {
            if (conversation.kind() != ImportedConversation.Kind.DIRECT) {
                ids.put(conversation.id(), new ChannelId(ImportedIds.of(workspace, conversation.id())));
            }
        }
        return ids;
    }

    static Conflict underWay() {
        return new Conflict(
                "import_under_way", "Somebody else is importing this team now. Run the import again later.");
    }
}
