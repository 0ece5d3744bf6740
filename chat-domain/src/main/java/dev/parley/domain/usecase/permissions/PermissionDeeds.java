package dev.parley.domain.usecase.permissions;

import dev.parley.domain.model.audit.AuditAction;
import dev.parley.domain.model.audit.Deed;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.workspace.WorkspaceId;
import java.util.Locale;

/** What the audit keeps of roles and overrides: ids, ranks, and what is allowed or denied; no names. */
final class PermissionDeeds {
    private PermissionDeeds() {}

    static Deed of(AuditAction action, CustomRole role) {
        Deed deed = Deed.of(action)
                .in(role.workspace())
                .with("roleId", role.id())
                .with("rank", role.rank().value());
        for (Permission permission : role.permissions()) {
            deed = deed.with(name(permission), "allowed");
        }
        return deed;
    }

    static Deed of(ChannelOverride override, WorkspaceId workspace) {
        Deed deed = concerning(
                override.concerned(),
                Deed.of(AuditAction.CHANNEL_OVERRIDE_CHANGED).in(workspace).in(override.channel()));
        for (Permission permission : override.allowed()) {
            deed = deed.with(name(permission), "allowed");
        }
        for (Permission permission : override.denied()) {
            deed = deed.with(name(permission), "denied");
        }
        return deed;
    }

    private static Deed concerning(Concerned concerned, Deed deed) {
        return switch (concerned) {
            case Concerned.Preset(var preset) -> deed.with("preset", preset);
            case Concerned.Holders(var role) -> deed.with("roleId", role);
            case Concerned.One(var user) -> deed.about(user);
        };
    }

    /** For example {@code seeChannel}. */
    private static String name(Permission permission) {
        String[] words = permission.name().split("_", -1);
        StringBuilder name = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i < words.length; i++) {
            name.append(words[i], 0, 1).append(words[i].substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }
}
