package dev.parley.testkit.usecase.importing;

import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.imports.ImportSource;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.usecase.importing.ChatExport;
import dev.parley.domain.usecase.importing.ImportNote;
import dev.parley.domain.usecase.importing.ImportedConversation;
import dev.parley.domain.usecase.importing.ImportedConversation.Kind;
import dev.parley.domain.usecase.importing.ImportedGroup;
import dev.parley.domain.usecase.importing.ImportedHistory;
import dev.parley.domain.usecase.importing.ImportedMessage;
import dev.parley.domain.usecase.importing.ImportedOverride;
import dev.parley.domain.usecase.importing.ImportedRole;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedUser;
import dev.parley.domain.usecase.importing.ImportedUser.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An export that a test puts together. */
final class SampleExport implements ChatExport {
    static final Instant CREATED = Instant.parse("2016-01-01T08:00:00Z");

    final List<ImportedUser> users = new ArrayList<>();
    final List<ImportedConversation> conversations = new ArrayList<>();
    final List<ImportedGroup> groups = new ArrayList<>();
    final List<ImportedRole> roles = new ArrayList<>();
    private final Map<ExternalId, List<ImportedMessage>> histories = new HashMap<>();

    static ExternalId id(String value) {
        return new ExternalId(value);
    }

    /** With two members and a general channel for both. */
    static SampleExport ofTeam() {
        return new SampleExport()
                .with(user("UANN", "ann"))
                .with(user("UBOB", "bob"))
                .with(channel("CGEN", "general", true, "UANN", "UBOB"));
    }

    static ImportedUser user(String id, String name) {
        return user(id, name, Standing.MEMBER, Optional.empty(), false);
    }

    static ImportedUser user(String id, String name, Standing standing, Optional<String> email, boolean isDeactivated) {
        return new ImportedUser(id(id), Optional.empty(), name, name, email, standing, isDeactivated);
    }

    static ImportedConversation channel(String id, String name, boolean isGeneral, String... members) {
        return conversation(id, Kind.PUBLIC, name, false, isGeneral, members);
    }

    static ImportedConversation direct(String id, String... members) {
        return conversation(id, Kind.DIRECT, id, false, false, members);
    }

    static ImportedConversation conversation(
            String id, Kind kind, String name, boolean isArchived, boolean isGeneral, String... members) {
        return new ImportedConversation(
                id(id),
                kind,
                name,
                Optional.of(CREATED),
                Optional.of(id("UANN")),
                ImportedText.NONE,
                ImportedText.NONE,
                List.of(members).stream().map(SampleExport::id).toList(),
                isArchived,
                isGeneral,
                List.of());
    }

    static ImportedConversation hidden(String id, String name, boolean isGeneral, ImportedOverride... overrides) {
        ImportedConversation channel = channel(id, name, isGeneral, "UANN", "UBOB");
        return new ImportedConversation(
                channel.id(),
                channel.kind(),
                channel.name(),
                channel.createdAt(),
                channel.creator(),
                channel.topic(),
                channel.purpose(),
                channel.members(),
                channel.isArchived(),
                channel.isGeneral(),
                List.of(overrides));
    }

    static ImportedGroup group(String id, String handle, String... members) {
        return new ImportedGroup(
                id(id), new GroupHandle(handle), new GroupName(handle), Optional.of(CREATED), ids(members));
    }

    static ImportedRole role(String id, String name, Set<String> permissions, String... holders) {
        return new ImportedRole(
                id(id), new RoleName(name), new Rank(200), permissions, Optional.of(CREATED), ids(holders));
    }

    private static List<ExternalId> ids(String... values) {
        return List.of(values).stream().map(SampleExport::id).toList();
    }

    SampleExport with(ImportedGroup group) {
        groups.add(group);
        return this;
    }

    SampleExport with(ImportedRole role) {
        roles.add(role);
        return this;
    }

    SampleExport with(ImportedUser user) {
        users.add(user);
        return this;
    }

    SampleExport with(ImportedConversation conversation) {
        conversations.add(conversation);
        return this;
    }

    SampleExport with(String conversation, SampleMessage... messages) {
        List<ImportedMessage> history = histories.computeIfAbsent(id(conversation), absent -> new ArrayList<>());
        for (SampleMessage message : messages) {
            history.add(message.in(conversation, history.size() + 1));
        }
        return this;
    }

    @Override
    public ImportSource source() {
        return new ImportSource("T1");
    }

    @Override
    public String name() {
        return "observatory";
    }

    @Override
    public List<ImportedUser> users() {
        return users;
    }

    @Override
    public List<ImportedConversation> conversations() {
        return conversations;
    }

    @Override
    public List<ImportedGroup> groups() {
        return groups;
    }

    @Override
    public List<ImportedRole> roles() {
        return roles;
    }

    @Override
    public ImportedHistory history(ImportedConversation conversation) {
        return new ImportedHistory(histories.getOrDefault(conversation.id(), List.of()), List.of());
    }

    @Override
    public List<ImportNote> notes() {
        return List.of();
    }
}
