package dev.parley.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What no client should send, and some will. */
final class Oddities {
    /** None of them is one JSON object that any operation knows. */
    static final List<String> NO_FORMS = List.of(
            "{",
            "}",
            "[]",
            "null",
            "true",
            "1",
            "\"text\"",
            "{}{}",
            "{} x",
            "{},",
            "{\"a\":1,}",
            "{'a':1}",
            "{a:1}",
            "{\"a\":01}",
            "{\"a\":NaN}",
            "{\"a\":1e}",
            "{\"a\":+1}",
            "{\"a\":\"\t\"}",
            "{\"a\":\"\\x\"}",
            "{\"a\"}",
            "/* */{}",
            "// x\n{}",
            "\ufeff{}",
            "<xml/>",
            "a=b",
            "{\"nobody\":\"knows\"}",
            "{\"\":0}",
            "{\"name\":\"a\",\"name\":\"b\"}",
            "{\"content\":\"a\",\"content\":\"a\"}",
            "{\"a\":" + "[".repeat(100_000),
            "{\"a\":" + "{\"a\":".repeat(50) + "1" + "}".repeat(51),
            "{\"a\":" + "9".repeat(5_000) + "}",
            "{\"a\":1e999999999}",
            "{\"" + "a".repeat(5_000) + "\":1}",
            "{\"a\":[" + "0,".repeat(20_000) + "0]}");

    /** JSON values that hardly any field expects. */
    static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1.0",
            "1e2",
            "1e400",
            "99999999999",
            "99999999999999999999999",
            "true",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[0]",
            "[\"x\"]",
            "\"\"",
            "\" \"",
            "\"1\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\u202e\"",
            "\"" + "x".repeat(50_000) + "\"",
            "\"'; DROP TABLE users;--\"",
            "\"${jndi:ldap://x}\"");

    /** Some in other encodings, some overlong, some halves of surrogate pairs. */
    static final List<byte[]> NOT_UTF_8 = List.of(
            new byte[] {(byte) 0xff},
            "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16LE),
            "{\"name\":\"x\"}".getBytes(StandardCharsets.UTF_16),
            "{\"name\":\"\u00c0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1));

    static final List<String> OTHER_TYPES = List.of(
            "text/plain",
            "text/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json; charset=utf-16",
            "application/json; charset=iso-8859-1",
            "application/jsonx",
            "application/problem+json",
            "*/*",
            "json",
            ";");

    /** Percent-encoded as a part of a path. */
    static final List<String> NO_IDS = List.of(
            "x",
            "0",
            "-1",
            "+1",
            "%20",
            "%F0%9F%98%80",
            "a%3Bb",
            "null",
            "undefined",
            "9".repeat(30),
            "x".repeat(2_000),
            Team.NO_UUID.toUpperCase(Locale.ROOT),
            "%7B%7D",
            "%2E",
            "%3F",
            "%23",
            "'",
            "%22");

    private Oddities() {}
}
