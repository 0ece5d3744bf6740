package dev.parley.migrations.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is critical is listed where reviewers look. */
class CriticalMigrationsTest {
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(V\\d{14}__\\w+)` \\| [^|]{8,} \\| [^|]{8,} \\|$");

    @Test
    void every_critical_migration_is_listed_for_reviewers_and_nothing_else() {
        Map<String, List<String>> critical = new TreeMap<>();
        ScriptsOnDisk.all().forEach((name, sql) -> {
            List<String> reasons = CriticalMigrations.reasons(SqlScript.of(name, sql));
            if (name.startsWith("V") && !reasons.isEmpty()) {
                critical.put(name.replace(".sql", ""), reasons);
            }
        });

        List<String> listed = LISTED.matcher(ScriptsOnDisk.read(Path.of("../docs/critical-migrations.md")))
                .results()
                .map(line -> line.group(1))
                .toList();

        assertThat(listed).as("%s", critical).containsExactlyInAnyOrderElementsOf(critical.keySet());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ALTER TABLE messages ADD x int                                      | changes the big table messages
            CREATE INDEX CONCURRENTLY x ON feed_events (x)                      | changes the big table feed_events
            UPDATE direct_messages SET x = 1                                    | changes the big table direct_messages
            -- plan: kept elsewhere\\nALTER TABLE users DROP COLUMN x           | drops data
            -- irreversible: it cannot\\nSELECT 1                               | cannot be taken back
            -- backfill: users\\nUPDATE users SET x = 1 FROM chunk              | goes through a table in chunks
            """)
    void what_makes_it_critical_is_told(String sql, String reason) {
        assertThat(CriticalMigrations.reasons(SqlScript.of("V.sql", sql.replace("\\n", "\n"))))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE messages (x int); CREATE INDEX x ON messages (x)       | new
            ALTER TABLE channels ADD x int                                      | small
            COMMENT ON TABLE channels IS 'ALTER TABLE messages DROP COLUMN x'   | a string
            """)
    void the_others_are_not(String sql, String why) {
        assertThat(CriticalMigrations.reasons(SqlScript.of("V.sql", sql)))
                .as(why)
                .isEmpty();
    }
}
