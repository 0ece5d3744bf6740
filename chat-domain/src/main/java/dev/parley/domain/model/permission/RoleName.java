package dev.parley.domain.model.permission;

import dev.parley.domain.error.Require;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A handle, unique among a workspace's custom roles, and none of the presets' names. Upper case is folded. */
public record RoleName(String value) {
    private static final int MOST_CHARACTERS = 40;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Set<String> RESERVED =
            Set.of("owner", "admin", "member", "guest", "all", "channel", "here", "everyone");

    public RoleName {
        Require.text("name", value, 1, MOST_CHARACTERS);
        value = value.toLowerCase(Locale.ROOT);
        Require.that(
                FORM.matcher(value).matches(),
                "name",
                "invalid_characters",
                "a role's name may have a to z, 0 to 9, underscore and hyphen, and begins with a letter or digit");
        Require.that(!RESERVED.contains(value), "name", "reserved", "the name " + value + " is reserved");
    }

    @Override
    public String toString() {
        return value;
    }
}
