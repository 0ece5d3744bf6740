package dev.parley.domain.model.permission;

import dev.parley.domain.model.membership.Role;
import dev.parley.domain.model.user.UserId;
import java.util.Comparator;

/** Whom an override is about: all with a preset, all with a custom role, or one member. */
public sealed interface Concerned {
    /** In the order in which overrides count: presets first, highest rank first, then roles and members, by id. */
    Comparator<Concerned> ORDER = Comparator.comparingInt(Concerned::step)
            .thenComparing(concerned -> concerned instanceof Preset preset ? preset.role() : Role.OWNER)
            .thenComparing(Concerned::key);

    /** All whose preset it is. */
    record Preset(Role role) implements Concerned {}

    /** All who hold it. */
    record Holders(CustomRoleId role) implements Concerned {}

    /** One member. */
    record One(UserId user) implements Concerned {}

    private static int step(Concerned concerned) {
        return switch (concerned) {
            case Preset preset -> 0;
            case Holders holders -> 1;
            case One one -> 2;
        };
    }

    private static String key(Concerned concerned) {
        return switch (concerned) {
            case Preset preset -> "";
            case Holders holders -> holders.role().toString();
            case One one -> one.user().toString();
        };
    }
}
