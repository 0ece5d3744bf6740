package dev.parley.api.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFormatTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "hello → hello",
                "<@U0ANN> → {@U0ANN}",
                "<@U0ANN|ann &amp; co> → {@U0ANN|ann & co}",
                "<@W0ANN>: hi → {@W0ANN}: hi",
                "<#C0OLD|old> → {#C0OLD|old}",
                "<#C0OLD|> → {#C0OLD}",
                "<!here|@here> → {HERE}",
                "<!group> → {CHANNEL}",
                "<!subteam^S0TEAM|@admins> → {@&S0TEAM|@admins}",
                "<!subteam^S0TEAM> → {@&S0TEAM}",
                "<!date^1392734382^{date}|February 18th> → February 18th",
                "<!unknown> → <!unknown>",
                "<https://example.org/?a=1&amp;b=2> → https://example.org/?a=1&b=2",
                "<https://example.org/|a page> → [a page](https://example.org/)",
                "<https://example.org/|https://example.org/> → https://example.org/",
                "<mailto:a@example.org|a@example.org> → [a@example.org](mailto:a@example.org)",
                "a <b> c → a <b> c",
                "<@not an id> → <@not an id>",
                "<> <| <@U0ANN → <> <| <@U0ANN",
                "&amp;lt;@U0ANN&amp;gt; → &lt;@U0ANN&gt;",
                "&lt;@U0ANN&gt; &lt;!here&gt; → <@U0ANN> <!here>",
                "&#60;@U0ANN&#62; &quot; → &#60;@U0ANN&#62; &quot;",
                "``` <@U0ANN> ``` → ``` {@U0ANN} ```"
            })
    void texts_are_taken_apart(String raw, String shown) {
        assertThat(Shown.text(TextFormat.parse(raw))).isEqualTo(shown);
    }

    @Test
    void plain_text_is_one_part_however_much_of_it_was_escaped() {
        assertThat(TextFormat.parse("a &amp; <b> <https://example.org/> c").parts())
                .hasSize(1);
        assertThat(TextFormat.parse("").parts()).isEmpty();
    }

    @Test
    void a_million_brackets_take_no_time() {
        String brackets = "<".repeat(500_000) + "<@|".repeat(200_000) + ">".repeat(500_000);

        assertThat(Shown.text(TextFormat.parse(brackets))).isEqualTo(brackets);
    }
}
