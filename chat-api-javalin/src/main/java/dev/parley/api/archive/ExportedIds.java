package dev.parley.api.archive;

import dev.parley.domain.model.channel.ChannelId;
import dev.parley.domain.model.channel.ConversationId;
import dev.parley.domain.model.channel.DirectMessageChannelId;
import dev.parley.domain.model.group.UserGroupId;
import dev.parley.domain.model.permission.CustomRoleId;
import dev.parley.domain.model.user.UserId;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Locale;
import java.util.UUID;

/** Our ids in the form that exports have: a letter for the kind, and capitals and digits only. */
final class ExportedIds {
    private ExportedIds() {}

    static String of(UserId user) {
        return "U" + hex(user.value());
    }

    static String of(WorkspaceId workspace) {
        return "T" + hex(workspace.value());
    }

    static String of(UserGroupId group) {
        return "S" + hex(group.value());
    }

    static String of(CustomRoleId role) {
        return "R" + hex(role.value());
    }

    static String of(ConversationId conversation) {
        return switch (conversation) {
            case ChannelId channel -> "C" + hex(channel.value());
            case DirectMessageChannelId direct -> "D" + hex(direct.value());
        };
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "").toUpperCase(Locale.ROOT);
    }
}
