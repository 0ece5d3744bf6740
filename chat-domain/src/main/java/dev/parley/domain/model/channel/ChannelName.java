package dev.parley.domain.model.channel;

import dev.parley.domain.error.Require;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A handle, unique among a workspace's channels that are not deleted. Upper case is folded. */
public record ChannelName(String value) {
    private static final int MOST_CHARACTERS = 80;
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]*");
    private static final Set<String> RESERVED = Set.of("all", "channel", "here", "everyone");

    /** The default channel's; last, since making it takes the constants above. */
    public static final ChannelName GENERAL = new ChannelName("general");

    public ChannelName {
        Require.text("name", value, 1, MOST_CHARACTERS);
        value = value.toLowerCase(Locale.ROOT);
        Require.that(
                FORM.matcher(value).matches(),
                "name",
                "invalid_characters",
                "a channel's name may have a to z, 0 to 9, underscore and hyphen, and begins with a letter or digit");
        Require.that(!RESERVED.contains(value), "name", "reserved", "the name " + value + " is reserved");
    }

    /** Empty for a text that cannot be one. */
    public static Optional<ChannelName> parse(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        boolean fits =
                folded.length() <= MOST_CHARACTERS && FORM.matcher(folded).matches() && !RESERVED.contains(folded);
        return fits ? Optional.of(new ChannelName(folded)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
