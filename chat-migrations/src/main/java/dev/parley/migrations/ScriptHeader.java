package dev.parley.migrations;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the comment at the head of a script tells the tools: lines such as {@code -- irreversible: why}. */
record ScriptHeader(List<String> lines) {
    private static final Pattern NOTE = Pattern.compile("--\\s*([a-z]+):\\s*(.*)");

    static ScriptHeader of(String sql) {
        return new ScriptHeader(sql.lines()
                .map(String::strip)
                .takeWhile(line -> line.isEmpty() || line.startsWith("--"))
                .toList());
    }

    /** Empty also when the note says nothing. */
    Optional<String> note(String key) {
        return lines.stream()
                .flatMap(line -> NOTE.matcher(line).results())
                .filter(note -> note.group(1).equals(key))
                .map(ScriptHeader::text)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String text(MatchResult note) {
        return note.group(2).strip();
    }
}
