package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import dev.parley.domain.usecase.importing.ImportedGroup;
import dev.parley.domain.usecase.importing.ImportedRole;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ItemKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The lists of users and conversations, and which folder of the archive has what was said where. */
final class ExportLists {
    private static final String CHANNELS = "channels.json";
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put(CHANNELS, Kind.PUBLIC);
        KINDS.put("groups.json", Kind.PRIVATE);
        KINDS.put("mpims.json", Kind.DIRECT);
        KINDS.put("dms.json", Kind.DIRECT);
    }

    private final ZipArchive zip;
    private final ExportFolder folder;
    private final TeamId team = new TeamId();
    private final Map<ExternalId, ImportedUser> users = new LinkedHashMap<>();
    private final Map<ExternalId, ImportedConversation> conversations = new LinkedHashMap<>();
    private final Map<ExternalId, ImportedGroup> groups = new LinkedHashMap<>();
    private final Map<ExternalId, ImportedRole> roles = new LinkedHashMap<>();
    private final Map<ExternalId, String> folders = new LinkedHashMap<>();
    private final List<ImportNote> notes = new ArrayList<>();

    private ExportLists(ZipArchive zip) {
        this.zip = zip;
        this.folder = ExportFolder.in(zip.names());
    }

    static ExportLists read(ZipArchive zip) {
        ExportLists lists = new ExportLists(zip);
        lists.readUsers();
        lists.readConversations();
        lists.readStanding();
        lists.assignFolders();
        return lists;
    }

    Optional<String> team() {
        return team.mostCommon();
    }

    List<ImportedUser> users() {
        return List.copyOf(users.values());
    }

    List<ImportedConversation> conversations() {
        return List.copyOf(conversations.values());
    }

    List<ImportedGroup> groups() {
        return List.copyOf(groups.values());
    }

    List<ImportedRole> roles() {
        return List.copyOf(roles.values());
    }

    /** The names in the archive of the files with what was said there, oldest first. */
    List<String> days(ExternalId conversation) {
        return Optional.ofNullable(folders.get(conversation)).map(folder::days).orElse(List.of());
    }

    List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    private void readUsers() {
        read(ExportFolder.USERS, ItemKind.USER, true, node -> {
            ImportedUser user = UserFormat.parse(node);
            team.count(node);
            requireNew(users.putIfAbsent(user.id(), user) == null);
        });
        if (users.isEmpty()) {
            throw new InvalidInput("file", "not_an_export", ExportFolder.USERS + " lists nobody.");
        }
    }

    private void readConversations() {
        KINDS.forEach((name, kind) -> {
            ItemKind items = kind == Kind.DIRECT ? ItemKind.DIRECT_MESSAGE : ItemKind.CHANNEL;
            read(name, items, name.equals(CHANNELS), node -> {
                ImportedConversation conversation = ConversationFormat.parse(node, kind);
                requireNew(conversations.putIfAbsent(conversation.id(), conversation) == null);
            });
        });
        if (conversations.isEmpty()) {
            throw new InvalidInput("file", "not_an_export", "The archive lists no channel and no direct message.");
        }
    }

    private void readStanding() {
        read(StandingFormat.GROUPS, ItemKind.GROUP, false, node -> {
            ImportedGroup group = StandingFormat.group(node);
            requireNew(groups.putIfAbsent(group.id(), group) == null);
        });
        read(StandingFormat.ROLES, ItemKind.ROLE, false, node -> {
            ImportedRole role = StandingFormat.role(node);
            requireNew(roles.putIfAbsent(role.id(), role) == null);
        });
    }

    /** Without the essential ones an import would be wrong in a way that a later one cannot mend. */
    private void read(String name, ItemKind kind, boolean isEssential, ListEntry entries) {
        Optional<String> file = folder.list(name);
        if (file.isEmpty()) {
            return;
        }
        try {
            zip.read(file.get(), (node, origin) -> {
                try {
                    entries.take(node);
                } catch (BrokenEntry broken) {
                    notes.add(ImportNote.skipped(kind, broken.reason(), origin.toString()));
                }
            });
        } catch (BrokenFile broken) {
            if (isEssential) {
                throw new InvalidInput("file", "broken_list", broken.in(file.get()) + ": " + broken.reason() + ".");
            }
            notes.add(ImportNote.skipped(ItemKind.FILE, broken.reason(), broken.in(file.get())));
        }
    }

    /** Channels' folders have their names, direct messages' their ids; no two share one. */
    private void assignFolders() {
        Set<String> taken = new HashSet<>();
        for (ImportedConversation conversation : conversations.values()) {
            String name = EntryName.composed(conversation.name());
            String id = conversation.id().value();
            List.of(name, id).stream()
                    .filter(candidate -> folder.has(candidate) && taken.add(candidate))
                    .findFirst()
                    .ifPresent(found -> folders.put(conversation.id(), found));
        }
        Set<String> lists = new HashSet<>(KINDS.keySet());
        lists.addAll(List.of(ExportFolder.USERS, StandingFormat.GROUPS, StandingFormat.ROLES));
        notes.addAll(zip.notes());
        notes.addAll(folder.unread(lists, taken));
    }

    private static void requireNew(boolean isNew) {
        if (!isNew) {
            throw new BrokenEntry("stands in the list twice");
        }
    }

    private interface ListEntry {
        void take(JsonNode node);
    }
}
