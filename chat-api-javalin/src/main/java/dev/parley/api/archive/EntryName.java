package dev.parley.api.archive;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** What to make of the name of a file in the archive. Nothing is unpacked, but an odd name is a sign of an odd archive. */
final class EntryName {
    private static final int LONGEST = 1000;
    private static final Pattern NOT_ALLOWED = Pattern.compile("[\\\\\\p{Cntrl}]|^/|^[A-Za-z]:");

    private EntryName() {}

    /** Not a path inside of the archive: absolute, climbing out, or with what no path needs. */
    static boolean isOdd(String name) {
        return name.length() > LONGEST
                || NOT_ALLOWED.matcher(name).find()
                || segments(name).stream().anyMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
    }

    /** What file managers leave behind. */
    static boolean isJunk(String name) {
        List<String> segments = segments(name);
        String last = segments.get(segments.size() - 1);
        return segments.contains("__MACOSX") || last.startsWith("._") || last.equals(".DS_Store");
    }

    /** Some archivers take letters with accents apart. */
    static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    private static List<String> segments(String name) {
        return List.of(name.split("/", -1));
    }
}
