package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.imports.ExternalId;
import java.util.List;
import java.util.Optional;

/**
 * What a message says, taken apart, so that what only looks like a mention can never become one. Nothing in a
 * {@link Plain} part is a reference, whatever it looks like.
 */
public record ImportedText(List<Part> parts) {
    public static final ImportedText NONE = new ImportedText(List.of());

    public ImportedText {
        parts = List.copyOf(parts);
    }

    public static ImportedText plain(String text) {
        return text.isEmpty() ? NONE : new ImportedText(List.of(new Plain(text)));
    }

    /** A piece of a text. The labels say how the export showed what is referred to. */
    public sealed interface Part {}

    public record Plain(String text) implements Part {}

    public record UserReference(ExternalId user, Optional<String> label) implements Part {
        String shown() {
            return "@" + label.orElse(user.value());
        }
    }

    public record ChannelReference(ExternalId channel, Optional<String> label) implements Part {
        String shown() {
            return "#" + label.orElse(channel.value());
        }
    }

    public record GroupReference(ExternalId group, Optional<String> label) implements Part {
        String shown() {
            return label.orElse("@" + group.value());
        }
    }

    /** Speaks to everybody at once. */
    public record WideMention(Audience audience) implements Part {}

    /** Whom a wide mention reaches. */
    public enum Audience {
        HERE,
        CHANNEL,
        EVERYONE
    }
}
