package dev.parley.domain.model.group;

import dev.parley.domain.error.Require;
import dev.parley.domain.model.user.Username;
import java.util.Locale;
import java.util.Optional;

/** What a group is mentioned by: of the form of a username, since both follow an {@code @}; unique in a workspace. */
public record GroupHandle(String value) {
    public GroupHandle {
        value = value.toLowerCase(Locale.ROOT);
        Require.that(
                Username.parse(value).isPresent(),
                "handle",
                "invalid_handle",
                "handle may have a to z, 0 to 9, dot, underscore and hyphen, begins with a letter or digit, has at most"
                        + " 64 characters and is none of all, channel, everyone and here");
    }

    /** Empty for a text that cannot be one. */
    public static Optional<GroupHandle> parse(String text) {
        return Username.parse(text).map(name -> new GroupHandle(name.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
