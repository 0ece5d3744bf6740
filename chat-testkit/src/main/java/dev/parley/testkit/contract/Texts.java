package dev.parley.testkit.contract;

import java.util.List;

/** Texts that have broken stores before. */
final class Texts {
    static final String ASTRAL = "\ud83d\ude80"; // a rocket, one code point in two chars

    /** Text that may be anywhere. */
    static final List<String> FREE = List.of(
            "'; DROP TABLE messages; --",
            "Robert'); DELETE FROM users WHERE ('a' = 'a",
            "$1 ? :name {} {0} %s %n ${x} #{x} \\ \\\\ \\' \\u0041 \\x41",
            "100% _under_ 50%% LIKE '%' ESCAPE '\\'",
            "\"quoted\" `ticked` $$dollars$$ E'\\n' /* comment */ -- dashes",
            "<script>alert('x')</script> &amp; &#0; <!-- -->",
            "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u202eright to left\u202c",
            "e\u0301 a\u0308 o\u0302\u0323 Z\u0351\u036b\u0343\u036a\u0302 combined",
            "\u00e9 and e\u0301: composed and decomposed, \u212b and \u00c5, \ufb01",
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67\u200d\ud83d\udc66 \ud83c\udff3\ufe0f\u200d\ud83c\udf08 "
                    + ASTRAL,
            "\u0e44\u0e17\u0e22 \u4f60\u597d \u3053\u3093\u306b\u3061\u306f \ud840\udc00 \u1e9e\u0131\u0130",
            "\ufffd \ufeff \uffff \u2028 \u2029 \u0085 \u00a0");

    /** Text with control characters, and space at its ends. */
    static final List<String> UNTRIMMED = List.of(
            " \t leading and trailing \n\n", "\r\nlines\rand\u000bfeeds\u000c\u001b[31m\u007f", " ", "\n", "\u0001");

    /** What no field takes: U+0000, and halves of surrogate pairs. */
    static final List<String> UNSTORABLE = List.of(
            "nul \u0000 inside", "\u0000", "high \ud83d alone", "low \ude80 alone", "\ude80\ud83d", "ends \ud83d");

    private Texts() {}

    static String longest(String codePoint, int codePoints) {
        return codePoint.repeat(codePoints);
    }
}
