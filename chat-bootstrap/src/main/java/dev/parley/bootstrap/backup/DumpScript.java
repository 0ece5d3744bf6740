package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The script that pg_restore makes of a dump, passed on line by line while the rows of each table are counted. Left out
 * is what the target need not or cannot do: making the schema that every database has, and settings that older servers
 * do not know.
 */
final class DumpScript {
    private static final Pattern COPY = Pattern.compile("COPY public\\.([^\\s\"]+|\"(?:[^\"]|\"\")+\") .*FROM stdin;");
    private static final Pattern LEFT_OUT =
            Pattern.compile("CREATE SCHEMA public;|COMMENT ON SCHEMA public .*|SET transaction_timeout = .*");
    private static final String END_OF_ROWS = "\\.";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_COMMAND = 1 << 16;

    private final SortedMap<String, Long> rows = new TreeMap<>();
    private String table = "";

    /** The rows that were seen, by table. */
    static SortedMap<String, Long> pass(InputStream script, OutputStream target) throws IOException {
        DumpScript passing = new DumpScript();
        var out = new BufferedOutputStream(target, BUFFER);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int count = script.read(buffer); count >= 0; count = script.read(buffer)) {
            int from = 0;
            for (int i = 0; i < count; i++) {
                if (buffer[i] == '\n') {
                    line.write(buffer, from, i + 1 - from);
                    from = i + 1;
                    passing.take(line, out);
                    line.reset();
                }
            }
            line.write(buffer, from, count - from);
        }
        line.writeTo(out);
        out.flush();
        return passing.rows;
    }

    private void take(ByteArrayOutputStream line, OutputStream out) throws IOException {
        if (!table.isEmpty() && line.size() > END_OF_ROWS.length() + 1) {
            rows.merge(table, 1L, Long::sum);
            line.writeTo(out);
            return;
        }
        String text = line.size() > LONGEST_COMMAND ? "" : line.toString(UTF_8).stripTrailing();
        if (!table.isEmpty()) {
            takeShortRow(text);
            line.writeTo(out);
        } else if (!LEFT_OUT.matcher(text).matches()) {
            beginTable(text);
            line.writeTo(out);
        }
    }

    private void takeShortRow(String text) {
        if (text.equals(END_OF_ROWS)) {
            table = "";
        } else {
            rows.merge(table, 1L, Long::sum);
        }
    }

    private void beginTable(String text) {
        Matcher copy = COPY.matcher(text);
        if (copy.matches()) {
            String name = copy.group(1);
            table = name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
            rows.merge(table, 0L, Long::sum);
        }
    }
}
