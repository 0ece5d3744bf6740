package dev.parley.domain.usecase.importing;

import dev.parley.domain.model.channel.ChannelName;
import dev.parley.domain.model.imports.ExternalId;
import dev.parley.domain.model.user.Username;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Makes handles of names that follow other rules: the name itself where it is a handle already, else what is nearest to
 * it, else one made of the id; with a number behind it when it is taken.
 */
final class Handles<T> {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern EDGES = Pattern.compile("^[^a-z0-9]+|[^a-z0-9]+$");
    /** Letters that have no decomposition into a plain one. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ħ", "h", "ı", "i");

    static final Handles<Username> USERNAMES = new Handles<>(Username::parse, 64, "[^a-z0-9._-]+");
    static final Handles<ChannelName> CHANNELS = new Handles<>(ChannelName::parse, 80, "[^a-z0-9_-]+");

    private final Function<String, Optional<T>> parse;
    private final int most;
    private final Pattern notAllowed;

    private Handles(Function<String, Optional<T>> parse, int most, String notAllowed) {
        this.parse = parse;
        this.most = most;
        this.notAllowed = Pattern.compile(notAllowed);
    }

    T choose(String name, ExternalId id, Predicate<T> isTaken) {
        String base = parse.apply(name).map(Object::toString).orElseGet(() -> fold(name, id));
        for (int number = 1; ; number++) {
            String suffix = number == 1 ? "" : "-" + number;
            String candidate = base.substring(0, Math.min(base.length(), most - suffix.length())) + suffix;
            Optional<T> handle = parse.apply(candidate).filter(isTaken.negate());
            if (handle.isPresent()) {
                return handle.get();
            }
        }
    }

    private String fold(String name, ExternalId id) {
        String folded = plain(name);
        String made = folded.isEmpty() ? plain(id.value()) : folded;
        return made.isEmpty() ? "imported" : made;
    }

    private String plain(String text) {
        String lower = CleanText.cut(text, most).toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            lower = lower.replace(letter.getKey(), letter.getValue());
        }
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
        return EDGES.matcher(notAllowed.matcher(bare).replaceAll("-")).replaceAll("");
    }
}
