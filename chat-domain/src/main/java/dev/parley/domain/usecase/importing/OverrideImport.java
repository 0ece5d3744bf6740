package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.Channel;
import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import dev.parley.domain.model.permission.CustomRole;
import dev.parley.domain.model.permission.Permission;
import dev.parley.domain.model.permission.Scope;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What is said otherwise for a channel comes in with it: without that, more people could see it than before. */
final class OverrideImport {
    private final ImportStep step;
    private final Channel channel;

    OverrideImport(ImportStep step, Channel channel) {
        this.step = step;
        this.channel = channel;
    }

    void all(Collection<ImportedOverride> overrides) {
        for (ImportedOverride imported : overrides) {
            Optional<Concerned> concerned = concerned(imported.whom());
            if (concerned.isEmpty()) {
                skip("of a role or user who is not here");
            } else if (isFull()) {
                skip("a channel has at most " + ChannelOverride.MOST);
            } else {
                put(concerned.get(), imported);
            }
        }
    }

    /** What is both allowed and denied is denied. */
    private void put(Concerned concerned, ImportedOverride imported) {
        Set<Permission> denied = permissions(imported.denied());
        Set<Permission> allowed = new HashSet<>(permissions(imported.allowed()));
        allowed.removeAll(denied);
        if (channel.isDefault() && denied.contains(Permission.SEE_CHANNEL)) {
            skip("hides the default channel");
            return;
        }
        step.store().channelOverrides().put(new ChannelOverride(channel.id(), concerned, allowed, denied));
        step.ledger().imported(ItemKind.OVERRIDE, 1);
    }

    private Set<Permission> permissions(Set<String> names) {
        Set<Permission> known = new HashSet<>(new Permissions(step).of(names, ItemKind.OVERRIDE, channel.name()));
        known.removeIf(permission -> permission.scope() == Scope.WORKSPACE);
        return known;
    }

    private Optional<Concerned> concerned(ImportedOverride.Whom whom) {
        return switch (whom) {
            case ImportedOverride.Preset(var name) -> preset(name).map(Concerned.Preset::new);
            case ImportedOverride.Holders(var role) ->
                new RoleImport(step).find(role).map(CustomRole::id).map(Concerned.Holders::new);
            case ImportedOverride.One(var user) -> step.people().find(user).map(Concerned.One::new);
        };
    }

    private static Optional<Role> preset(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    private boolean isFull() {
        return step.store().channelOverrides().of(channel.id()).size() >= ChannelOverride.MOST;
    }

    private void skip(String reason) {
        step.ledger().skipped(ItemKind.OVERRIDE, reason, channel.name());
    }
}
