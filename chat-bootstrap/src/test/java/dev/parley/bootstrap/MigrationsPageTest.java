package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What {@code docs/migrations.md} names exists: files and commands. */
class MigrationsPageTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)\\)");
    private static final Pattern FILE = Pattern.compile("(?m)^\\| \\[`([^`]+)`]");
    private static final Pattern TARGET = Pattern.compile("`make ([\\w-]+)");

    @Test
    void every_file_that_the_page_lists_exists() throws IOException {
        String page = page();

        assertThat(groups(FILE, page))
                .hasSizeGreaterThan(5)
                .allSatisfy(file -> assertThat(Path.of("..").resolve(file)).exists());
        assertThat(groups(LINK, page))
                .hasSizeGreaterThan(5)
                .allSatisfy(link -> assertThat(DOCS.resolve(link)).exists());
    }

    @Test
    void every_command_that_the_page_names_is_in_the_makefile() throws IOException {
        String makefile = Files.readString(Path.of("../Makefile"));

        assertThat(groups(TARGET, page()))
                .contains("migrate-create")
                .allSatisfy(target -> assertThat(makefile).containsPattern("(?m)^" + target + ":"));
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static String page() throws IOException {
        return Files.readString(DOCS.resolve("migrations.md"));
    }
}
