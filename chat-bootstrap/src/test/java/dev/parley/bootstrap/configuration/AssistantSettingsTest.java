package dev.parley.bootstrap.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssistantSettingsTest {
    private static final Map<String, String> LEAST =
            Map.of("PARLEY_ASSISTANT_URL", "http://127.0.0.1:8000/v1", "PARLEY_ASSISTANT_MODEL", "babbage-1");

    @Test
    void without_an_address_nobody_answers() {
        assertThat(Configuration.from(Map.of()).assistants()).isEmpty();
    }

    @Test
    void an_address_and_a_model_are_enough() {
        AssistantSettings settings = Configuration.from(LEAST).assistants().orElseThrow();

        assertThat(settings.server().address()).isEqualTo(URI.create("http://127.0.0.1:8000/v1"));
        assertThat(settings.server().model().value()).isEqualTo("babbage-1");
        assertThat(settings.server().key()).isEmpty();
        assertThat(settings.server().timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.workers()).isEqualTo(4);
    }

    @Test
    void the_key_is_shown_nowhere() {
        Configuration configuration = Configuration.from(with("PARLEY_ASSISTANT_KEY", "sk-secret"));

        assertThat(configuration.assistants().orElseThrow().server().key()).contains("sk-secret");
        assertThat(configuration.toString()).doesNotContain("sk-secret");
    }

    @ParameterizedTest
    @CsvSource({
        "PARLEY_ASSISTANT_URL, ftp://host/v1",
        "PARLEY_ASSISTANT_URL, host:8000",
        "PARLEY_ASSISTANT_URL, http://user:sk-secret@host/v1",
        "PARLEY_ASSISTANT_URL, http://host/v1?key=sk-secret",
        "PARLEY_ASSISTANT_URL, http://",
        "PARLEY_ASSISTANT_KEY, sk secret",
        "PARLEY_ASSISTANT_MODEL, ''",
        "PARLEY_ASSISTANT_TIMEOUT, 0",
        "PARLEY_ASSISTANT_TIMEOUT, 601",
        "PARLEY_ASSISTANT_WORKERS, many",
    })
    void what_cannot_be_used_is_refused_by_name_and_without_secrets(String name, String value) {
        assertThatThrownBy(() -> Configuration.from(with(name, value)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(name)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"PARLEY_ASSISTANT_KEY, k", "PARLEY_ASSISTANT_MODEL, m", "PARLEY_ASSISTANT_WORKERS, 2"})
    void what_needs_an_address_says_so(String name, String value) {
        assertThatThrownBy(() -> Configuration.from(Map.of(name, value)))
                .isInstanceOf(BadConfiguration.class)
                .hasMessageContaining(name)
                .hasMessageContaining("PARLEY_ASSISTANT_URL");
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> all = new HashMap<>(LEAST);
        all.put(name, value);
        return all;
    }
}
