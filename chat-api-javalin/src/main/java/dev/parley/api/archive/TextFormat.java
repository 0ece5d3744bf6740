package dev.parley.api.archive;

import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.usecase.importing.ImportedText;
import dev.parley.domain.usecase.importing.ImportedText.Audience;
import dev.parley.domain.usecase.importing.ImportedText.ChannelReference;
import dev.parley.domain.usecase.importing.ImportedText.GroupReference;
import dev.parley.domain.usecase.importing.ImportedText.Part;
import dev.parley.domain.usecase.importing.ImportedText.Plain;
import dev.parley.domain.usecase.importing.ImportedText.UserReference;
import dev.parley.domain.usecase.importing.ImportedText.WideMention;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes texts apart. The brackets and ampersands that people typed are escaped, so a bracket is always the format's own;
 * hence references are found before anything is unescaped.
 */
final class TextFormat {
    private static final Pattern REFERENCE = Pattern.compile("<([^<>|\\n]+)(?:\\|([^<>]*))?>");
    private static final Pattern ID = Pattern.compile("[A-Z0-9]{2,40}");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+");
    private static final String SUBTEAM = "subteam^";
    private static final Pattern ESCAPED = Pattern.compile("&(amp|lt|gt);");

    private TextFormat() {}

    static ImportedText parse(String raw) {
        TextParts parts = new TextParts();
        Matcher matcher = REFERENCE.matcher(raw);
        int from = 0;
        while (matcher.find()) {
            parts.plain(unescape(raw.substring(from, matcher.start())));
            Optional<String> label = Optional.ofNullable(matcher.group(2))
                    .map(TextFormat::unescape)
                    .filter(text -> !text.isBlank());
            parts.part(reference(matcher.group(1), label).orElseGet(() -> new Plain(unescape(matcher.group()))));
            from = matcher.end();
        }
        return parts.plain(unescape(raw.substring(from))).text();
    }

    static String unescape(String raw) {
        return raw.indexOf('&') < 0
                ? raw
                : ESCAPED.matcher(raw).replaceAll(match -> switch (match.group(1)) {
                    case "lt" -> "<";
                    case "gt" -> ">";
                    default -> "&";
                });
    }

    static String link(String url, Optional<String> label) {
        return label.filter(text -> !text.equals(url))
                .map(text -> "[" + text + "](" + url + ")")
                .orElse(url);
    }

    private static Optional<Part> reference(String inside, Optional<String> label) {
        String rest = inside.substring(1);
        return switch (inside.charAt(0)) {
            case '@' -> id(rest).map(id -> new UserReference(id, label));
            case '#' -> id(rest).map(id -> new ChannelReference(id, label));
            case '!' -> Optional.of(group(rest, label).orElseGet(() -> special(rest, label)));
            default ->
                URL.matcher(inside).matches()
                        ? Optional.of(new Plain(link(unescape(inside), label)))
                        : Optional.empty();
        };
    }

    private static Optional<Part> group(String word, Optional<String> label) {
        return word.startsWith(SUBTEAM)
                ? id(word.substring(SUBTEAM.length())).map(id -> new GroupReference(id, label))
                : Optional.empty();
    }

    private static Part special(String word, Optional<String> label) {
        return audience(word).<Part>map(WideMention::new).orElseGet(() -> new Plain(label.orElse("<!" + word + ">")));
    }

    /** The word for a private channel's members has long been replaced by the one for a channel's. */
    static Optional<Audience> audience(String word) {
        return switch (word) {
            case "here" -> Optional.of(Audience.HERE);
            case "channel", "group" -> Optional.of(Audience.CHANNEL);
            case "everyone" -> Optional.of(Audience.EVERYONE);
            default -> Optional.empty();
        };
    }

    private static Optional<ExternalId> id(String text) {
        return ID.matcher(text).matches() ? Optional.of(new ExternalId(text)) : Optional.empty();
    }
}
