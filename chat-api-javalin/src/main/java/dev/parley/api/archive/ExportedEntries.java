package dev.parley.api.archive;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.channel.DirectMessageChannel;
import dev.parley.domain.model.group.GroupHandle;
import dev.parley.domain.model.group.UserGroup;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.message.Message;
import dev.parley.domain.model.message.MessageKind;
import dev.parley.domain.model.message.Reaction;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.user.Email;
import dev.parley.domain.model.user.User;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.user.UserKind;
import dev.parley.domain.usecase.exporting.ExportedGroup;
import dev.parley.domain.usecase.exporting.ExportedMessage;
import dev.parley.domain.usecase.exporting.ExportedRole;
import dev.parley.domain.usecase.exporting.ExportedUser;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of an archive's files, as their fields. */
final class ExportedEntries {
    private ExportedEntries() {}

    static Map<String, Object> of(ExportedUser exported, String team) {
        User user = exported.user();
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("display_name", ContentWriter.escape(user.displayName().value()));
        profile.put("real_name", ContentWriter.escape(user.displayName().value()));
        user.email().map(Email::value).ifPresent(email -> profile.put("email", email));
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", ExportedIds.of(user.id()));
        entry.put("team_id", team);
        entry.put("name", user.username().value());
        entry.put("deleted", !user.isActive());
        entry.put("profile", profile);
        entry.put("is_bot", user.kind() != UserKind.PERSON && user.kind() != UserKind.IMPORTED);
        entry.put("is_owner", exported.role().filter(Role.OWNER::equals).isPresent());
        entry.put(
                "is_admin",
                exported.role()
                        .filter(role -> role == Role.OWNER || role == Role.ADMIN)
                        .isPresent());
        entry.put("is_restricted", exported.role().filter(Role.GUEST::equals).isPresent());
        return entry;
    }

    static Map<String, Object> of(ExportedGroup exported) {
        UserGroup group = exported.group();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", ExportedIds.of(group.id()));
        entry.put("is_usergroup", true);
        entry.put("name", ContentWriter.escape(group.name().value()));
        entry.put("handle", group.handle().value());
        entry.put("date_create", timestamp(group.createdAt()));
        entry.put("users", ids(exported.members()));
        return entry;
    }

    static Map<String, Object> of(ExportedRole exported) {
        CustomRole role = exported.role();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", ExportedIds.of(role.id()));
        entry.put("name", role.name().value());
        entry.put("rank", role.rank().value());
        entry.put("permissions", names(role.permissions()));
        entry.put("date_create", timestamp(role.createdAt()));
        entry.put("users", ids(exported.holders()));
        return entry;
    }

    private static Map<String, Object> of(ChannelOverride override) {
        Map<String, Object> entry = new LinkedHashMap<>();
        switch (override.concerned()) {
            case Concerned.Preset(var role) -> entry.put("preset", role.name().toLowerCase(Locale.ROOT));
            case Concerned.Holders(var role) -> entry.put("role", ExportedIds.of(role));
            case Concerned.One(var user) -> entry.put("user", ExportedIds.of(user));
        }
        entry.put("allowed", names(override.allowed()));
        entry.put("denied", names(override.denied()));
        return entry;
    }

    private static List<String> names(Set<Permission> permissions) {
        return permissions.stream().map(Permission::wireName).sorted().toList();
    }

    static Map<String, Object> of(Channel channel, List<UserId> members, List<ChannelOverride> overrides) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", ExportedIds.of(channel.id()));
        entry.put("name", channel.name().value());
        entry.put("created", timestamp(channel.createdAt()));
        channel.createdBy().ifPresent(creator -> entry.put("creator", ExportedIds.of(creator)));
        entry.put("is_archived", channel.archivedAt().isPresent());
        entry.put("is_general", channel.isDefault());
        entry.put("members", ids(members));
        entry.put("topic", Map.of("value", ContentWriter.escape(channel.topic())));
        entry.put("purpose", Map.of("value", ContentWriter.escape(channel.purpose())));
        if (!overrides.isEmpty()) {
            entry.put(
                    StandingFormat.OVERRIDES,
                    overrides.stream().map(ExportedEntries::of).toList());
        }
        return entry;
    }

    static Map<String, Object> of(DirectMessageChannel channel) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", ExportedIds.of(channel.id()));
        entry.put("created", timestamp(channel.createdAt()));
        entry.put("is_mpim", channel.members().size() > 2);
        entry.put("members", ids(channel.members()).stream().sorted().toList());
        return entry;
    }

    static Map<String, Object> of(ExportedMessage exported, Map<UserGroupId, GroupHandle> groups) {
        Message message = exported.message();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", "message");
        if (!subtype(message).isEmpty()) {
            entry.put("subtype", subtype(message));
        }
        entry.put("user", ExportedIds.of(message.author()));
        entry.put("ts", timestamp(message.createdAt()));
        entry.put("text", message.isDeleted() ? "" : ContentWriter.write(message, groups));
        exported.rootAt().ifPresent(root -> entry.put("thread_ts", timestamp(root)));
        message.editedAt().filter(at -> !message.isDeleted()).ifPresent(at -> entry.put("edited", edited(message, at)));
        if (!exported.reactions().isEmpty()) {
            entry.put("reactions", reactions(exported.reactions()));
        }
        return entry;
    }

    private static Map<String, Object> edited(Message message, Instant at) {
        Map<String, Object> edited = new LinkedHashMap<>();
        edited.put("user", ExportedIds.of(message.author()));
        edited.put("ts", timestamp(at));
        return edited;
    }

    private static String subtype(Message message) {
        if (message.isDeleted()) {
            return "tombstone";
        }
        if (message.kind() == MessageKind.NOTICE) {
            return "channel_notice";
        }
        return message.alsoToChannel() ? "thread_broadcast" : "";
    }

    private static List<Map<String, Object>> reactions(List<Reaction> reactions) {
        Map<String, List<UserId>> byEmoji = reactions.stream()
                .collect(Collectors.groupingBy(
                        reaction -> reaction.emoji().value(),
                        LinkedHashMap::new,
                        Collectors.mapping(Reaction::user, Collectors.toList())));
        return byEmoji.entrySet().stream()
                .<Map<String, Object>>map(emoji -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("name", emoji.getKey());
                    entry.put("users", ids(emoji.getValue()));
                    entry.put("count", emoji.getValue().size());
                    return entry;
                })
                .toList();
    }

    private static List<String> ids(Collection<UserId> users) {
        return users.stream().map(ExportedIds::of).toList();
    }

    private static String timestamp(Instant at) {
        return "%d.%06d".formatted(at.getEpochSecond(), at.getNano() / 1_000);
    }
}
