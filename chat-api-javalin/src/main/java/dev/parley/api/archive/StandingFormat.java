package dev.parley.api.archive;

import dev.parley.domain.error.InvalidInput;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.GroupName;
import dev.parley.domain.model.permission.Rank;
import dev.parley.domain.model.permission.RoleName;
import dev.parley.domain.usecase.importing.ImportedGroup;
import dev.parley.domain.usecase.importing.ImportedOverride;
import dev.parley.domain.usecase.importing.ImportedRole;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Reads who may do what: the entries of {@code usergroups.json} and {@code roles.json}, and the overrides of a channel. */
final class StandingFormat {
    static final String GROUPS = "usergroups.json";
    static final String ROLES = "roles.json";
    static final String OVERRIDES = "parley_overrides";

    private StandingFormat() {}

    static ImportedGroup group(JsonNode node) {
        Fields entry = Fields.of(node);
        String handle = required(entry, "handle");
        return valid(() -> new ImportedGroup(
                entry.requiredId("id"),
                new GroupHandle(handle),
                new GroupName(TextFormat.unescape(entry.words("name").orElse(handle))),
                entry.instant("date_create"),
                entry.ids("users")));
    }

    static ImportedRole role(JsonNode node) {
        Fields entry = Fields.of(node);
        Rank rank = valid(() -> new Rank((int) Math.min(entry.number("rank"), Integer.MAX_VALUE)));
        if (!rank.outranks(Rank.GUEST) || !Rank.OWNER.outranks(rank)) {
            throw new BrokenEntry("its rank is not between those of guests and owners");
        }
        return valid(() -> new ImportedRole(
                entry.requiredId("id"),
                new RoleName(required(entry, "name")),
                rank,
                Set.copyOf(entry.texts("permissions")),
                entry.instant("date_create"),
                entry.ids("users")));
    }

    static List<ImportedOverride> overrides(Fields conversation) {
        return conversation.objects(OVERRIDES).stream()
                .map(StandingFormat::override)
                .toList();
    }

    private static ImportedOverride override(Fields entry) {
        ImportedOverride.Whom whom = entry.id("role")
                .<ImportedOverride.Whom>map(ImportedOverride.Holders::new)
                .or(() -> entry.id("user").map(ImportedOverride.One::new))
                .orElseGet(
                        () -> new ImportedOverride.Preset(entry.words("preset").orElse("nobody")));
        return new ImportedOverride(whom, Set.copyOf(entry.texts("allowed")), Set.copyOf(entry.texts("denied")));
    }

    private static String required(Fields entry, String name) {
        return entry.words(name).orElseThrow(() -> new BrokenEntry("its field " + name + " is missing"));
    }

    private static <T> T valid(Supplier<T> parsing) {
        try {
            return parsing.get();
        } catch (InvalidInput refused) {
            throw new BrokenEntry(String.valueOf(refused.getMessage()));
        }
    }
}
