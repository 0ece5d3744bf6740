package dev.parley.bootstrap.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class DumpScriptTest {
    private static final String ROWS = """
            COPY public.messages (id, content) FROM stdin;
            1\tSET transaction_timeout = 0;
            2\tCREATE SCHEMA public;
            3\tCOPY public.users (id) FROM stdin;
            4\t\\\\.

            \\N
            \\.
            """;

    @Test
    void rows_are_counted_by_table_whatever_they_say() throws IOException {
        String script = ROWS
                + "COPY public.\"odd \"\"name\" (id) FROM stdin;\nx\n\\.\nCOPY public.empty (id) FROM stdin;\n\\.\n";

        assertThat(pass(script, new ByteArrayOutputStream()))
                .isEqualTo(Map.of("messages", 6L, "odd \"name", 1L, "empty", 0L));
    }

    /** A newer pg_dump writes settings that an older server refuses; and every database has the schema already. */
    @Test
    void what_a_target_need_not_or_cannot_do_is_left_out_and_nothing_else() throws IOException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();

        pass(
                "SET statement_timeout = 0;\nSET transaction_timeout = 0;\nCREATE SCHEMA public;\n"
                        + "COMMENT ON SCHEMA public IS 'standard public schema';\n" + ROWS + "SELECT 1;",
                passed);

        assertThat(passed.toString(UTF_8)).isEqualTo("SET statement_timeout = 0;\n" + ROWS + "SELECT 1;");
    }

    @Test
    void a_row_longer_than_any_buffer_is_one_row() throws IOException {
        ByteArrayOutputStream passed = new ByteArrayOutputStream();
        String script = "COPY public.messages (id) FROM stdin;\n" + "x".repeat(300_000) + "\n\\.\n";

        assertThat(pass(script, passed)).isEqualTo(Map.of("messages", 1L));
        assertThat(passed.toString(UTF_8)).isEqualTo(script);
    }

    private static SortedMap<String, Long> pass(String script, ByteArrayOutputStream target) throws IOException {
        return DumpScript.pass(new ByteArrayInputStream(script.getBytes(UTF_8)), target);
    }
}
