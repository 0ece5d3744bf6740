package dev.parley.api;

import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import java.util.List;
import java.util.Optional;

/** What a channel allows or denies, and to whom: one of the first three. */
record OverrideJson(
        Optional<String> preset,
        Optional<String> roleId,
        Optional<String> userId,
        List<String> allowed,
        List<String> denied) {

    static OverrideJson of(ChannelOverride override) {
        Concerned concerned = override.concerned();
        return new OverrideJson(
                concerned instanceof Concerned.Preset(var preset)
                        ? Optional.of(Permissions.name(preset))
                        : Optional.empty(),
                concerned instanceof Concerned.Holders(var role) ? Optional.of(role.toString()) : Optional.empty(),
                concerned instanceof Concerned.One(var user) ? Optional.of(user.toString()) : Optional.empty(),
                Permissions.names(override.allowed()),
                Permissions.names(override.denied()));
    }
}
