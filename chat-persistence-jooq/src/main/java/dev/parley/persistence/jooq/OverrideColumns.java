package dev.parley.persistence.jooq;

import static dev.parley.persistence.jooq.generated.Tables.CHANNEL_OVERRIDES;

import dev.parley.domain.model.permission.ChannelOverride;
import dev.parley.domain.model.permission.Concerned;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;

/** How a channel's override lies in its row: exactly one of three columns says whom it is about. */
final class OverrideColumns {
    static final List<Field<?>> LIST = List.of(
            CHANNEL_OVERRIDES.CHANNEL_ID,
            CHANNEL_OVERRIDES.PRESET,
            CHANNEL_OVERRIDES.ROLE_ID,
            CHANNEL_OVERRIDES.USER_ID,
            CHANNEL_OVERRIDES.ALLOWED,
            CHANNEL_OVERRIDES.DENIED);

    private OverrideColumns() {}

    static ChannelOverride read(Record row) {
        return new ChannelOverride(
                row.get(CHANNEL_OVERRIDES.CHANNEL_ID),
                concerned(row),
                PermissionNames.read(row.get(CHANNEL_OVERRIDES.ALLOWED)),
                PermissionNames.read(row.get(CHANNEL_OVERRIDES.DENIED)));
    }

    static Condition isAbout(Concerned concerned) {
        return switch (concerned) {
            case Concerned.Preset(var preset) -> CHANNEL_OVERRIDES.PRESET.eq(preset);
            case Concerned.Holders(var role) -> CHANNEL_OVERRIDES.ROLE_ID.eq(role);
            case Concerned.One(var user) -> CHANNEL_OVERRIDES.USER_ID.eq(user);
        };
    }

    static void write(Record row, Concerned concerned) {
        switch (concerned) {
            case Concerned.Preset(var preset) -> row.set(CHANNEL_OVERRIDES.PRESET, preset);
            case Concerned.Holders(var role) -> row.set(CHANNEL_OVERRIDES.ROLE_ID, role);
            case Concerned.One(var user) -> row.set(CHANNEL_OVERRIDES.USER_ID, user);
        }
    }

    private static Concerned concerned(Record row) {
        Optional<Concerned> preset =
                Optional.ofNullable(row.get(CHANNEL_OVERRIDES.PRESET)).map(Concerned.Preset::new);
        return preset.or(() ->
                        Optional.ofNullable(row.get(CHANNEL_OVERRIDES.ROLE_ID)).map(Concerned.Holders::new))
                .orElseGet(() -> new Concerned.One(row.get(CHANNEL_OVERRIDES.USER_ID)));
    }
}
