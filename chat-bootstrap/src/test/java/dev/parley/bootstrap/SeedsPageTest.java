package dev.parley.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/seeds.md} names as proof exists. */
class SeedsPageTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern PROOF = Pattern.compile("`([A-Z]\\w*(?:Test|Contract))(?:\\.(\\w+))?`");

    @Test
    void whatever_the_page_names_as_proof_exists() throws IOException {
        Map<String, String> sources = testSources();

        List<MatchResult> proofs = proofs(Files.readString(ROOT.resolve("docs/seeds.md")));

        assertThat(proofs).hasSizeGreaterThan(40);
        assertThat(proofs.stream().filter(proof -> !exists(proof, sources)).map(MatchResult::group))
                .isEmpty();
    }

    @Test
    void what_does_not_exist_is_noticed() throws IOException {
        Map<String, String> sources = testSources();

        assertThat(proofs("`SeedsPageTest.nothing_of_this_name` `NoSuchTest`"))
                .hasSize(2)
                .noneMatch(proof -> exists(proof, sources));
    }

    private static List<MatchResult> proofs(String page) {
        return PROOF.matcher(page).results().toList();
    }

    private static boolean exists(MatchResult proof, Map<String, String> sources) {
        String source = sources.getOrDefault(proof.group(1), "");
        return !source.isEmpty() && (proof.group(2) == null || source.contains("void " + proof.group(2) + "("));
    }

    /** By class name: the tests of all modules, and the contracts. */
    private static Map<String, String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT, 12)) {
            return files.filter(file -> file.toString().matches(".*/src/(test|main)/java/.*(Test|Contract)\\.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            SeedsPageTest::read,
                            (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
