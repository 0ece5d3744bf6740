package dev.parley.bootstrap.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The text of each file of an export with names in the place of ids, and lists without an order sorted, so that two
 * exports of the same content from different databases are the same. Left out is what belongs to the database: the roles,
 * and whoever owns the imported workspace.
 */
public final class CanonicalExport {
    private static final Pattern NAMED = Pattern.compile(
            "\"id\":\"([UCSR][0-9A-F]{32})\",(?:\"team_id\":\"\\w+\",|\"is_usergroup\":true,)?\"name\":\"([^\"]+)\"");
    private static final Pattern DIRECT = Pattern.compile("\"id\":\"(D[0-9A-F]{32})\"[^\\[]*\"members\":\\[([^]]*)]");
    private static final Pattern MEMBERS = Pattern.compile("\"members\":\\[([^]]*)]");
    private static final Pattern USERS = Pattern.compile("\"users\":\\[([^]]*)]");

    private CanonicalExport() {}

    public static SortedMap<String, String> of(Path zip, String owner) throws IOException {
        Map<String, String> files = read(zip);
        Map<String, String> names = new LinkedHashMap<>();
        String lists = files.values().stream().collect(Collectors.joining("\n"));
        NAMED.matcher(lists).results().forEach(found -> names.put(found.group(1), found.group(2)));
        DIRECT.matcher(lists)
                .results()
                .forEach(found -> names.put(found.group(1), "between " + sorted(named(found.group(2), names), owner)));
        SortedMap<String, String> canonical = new TreeMap<>();
        files.forEach((name, text) -> canonical.put(named(name, names), canonical(named(text, names), owner)));
        return canonical;
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return files;
    }

    private static String named(String text, Map<String, String> names) {
        return Pattern.compile("[UCDSR][0-9A-F]{32}")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(names.getOrDefault(found.group(), found.group())));
    }

    private static String canonical(String text, String owner) {
        String withMembers = MEMBERS.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement("\"members\":" + sorted(found.group(1), owner)));
        String withoutStanding = withMembers
                .replaceAll("\"team_id\":\"T[0-9A-F]+\",", "")
                .replaceAll(",\"is_owner\":\\w+,\"is_admin\":\\w+", "");
        return text.contains("\"ts\":")
                ? withoutStanding
                : Arrays.stream(USERS.matcher(withoutStanding)
                                .replaceAll(
                                        found -> Matcher.quoteReplacement("\"users\":" + sorted(found.group(1), owner)))
                                .split("(?<=}),(?=\\{\"id\")|(?<=^\\[)|(?=]$)"))
                        .filter(entry -> !entry.contains("\"name\":\"" + owner + "\""))
                        .sorted()
                        .collect(Collectors.joining("\n"));
    }

    private static String sorted(String members, String owner) {
        return Arrays.stream(members.split(","))
                .filter(member -> !member.equals("\"" + owner + "\""))
                .sorted()
                .toList()
                .toString();
    }
}
