package dev.parley.testkit.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeExamplesTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/parley/testkit/example");

    @Test
    void the_embedded_chat_of_the_readme_runs() {
        assertThat(EmbeddedChat.conversation()).containsExactly("Yes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EmbeddedChat.java", "MyAdapterTest.java"})
    void the_readme_shows_the_source_that_is_compiled_here(String file) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        String source = Files.readString(SOURCES.resolve(file));

        assertThat(readme)
                .contains("```java\n"
                        + source.substring(source.indexOf("import ")).strip() + "\n```");
    }
}
