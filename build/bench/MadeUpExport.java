import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the export of a made-up team, the same each time: java MadeUpExport.java FILE.zip MESSAGES. One channel has half
 * of the messages, ten have the rest. A tenth of the messages start threads, a fifth are replies, a fifth have reactions.
 */
final class MadeUpExport {
    private static final int USERS = 200;
    private static final String[] WORDS = "the quick brown fox jumps over a lazy dog while everybody else is in a meeting"
            .split(" ");

    private final Random random = new Random(2016);
    private final Deque<String> openThreads = new ArrayDeque<>();
    private Instant now = Instant.parse("2016-01-04T08:00:00Z");

    public static void main(String... arguments) throws IOException {
        new MadeUpExport().write(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
    }

    private void write(Path file, int messages) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            List<String> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                users.add("{\"id\": \"U%d\", \"team_id\": \"T0BENCH\", \"name\": \"user-%d\", \"profile\": {\"email\": \"user-%d@example.org\"}}"
                        .formatted(user, user, user));
            }
            put(zip, "users.json", users);
            List<String> channels = new ArrayList<>();
            for (int channel = 0; channel <= 10; channel++) {
                String members = "\"U" + channel + "\", \"U" + (channel + 50) + "\"";
                channels.add("{\"id\": \"C%d\", \"name\": \"channel-%d\", \"is_general\": %b, \"members\": [%s]}"
                        .formatted(channel, channel, channel == 0, members));
            }
            put(zip, "channels.json", channels);
            for (int channel = 0; channel <= 10; channel++) {
                days(zip, "channel-" + channel, channel == 0 ? messages / 2 : messages / 20);
            }
        }
    }

    private void days(ZipOutputStream zip, String channel, int messages) throws IOException {
        now = Instant.parse("2016-01-04T08:00:00Z");
        openThreads.clear();
        for (int done = 0; done < messages; ) {
            String day = now.toString().substring(0, 10);
            List<String> entries = new ArrayList<>();
            while (done < messages && now.toString().startsWith(day)) {
                entries.add(message());
                done++;
            }
            put(zip, channel + "/" + day + ".json", entries);
        }
    }

    private String message() {
        now = now.plusSeconds(1 + random.nextInt(400));
        String ts = now.getEpochSecond() + ".%06d".formatted(random.nextInt(1_000_000));
        StringBuilder entry = new StringBuilder("{\"type\": \"message\", \"user\": \"U%d\", \"ts\": \"%s\", \"text\": \"%s\""
                .formatted(random.nextInt(USERS), ts, text()));
        int kind = random.nextInt(10);
        if (kind == 0) {
            openThreads.addLast(ts);
            openThreads.addLast(ts);
        } else if (kind <= 2 && !openThreads.isEmpty()) {
            entry.append(", \"thread_ts\": \"").append(openThreads.removeFirst()).append('"');
        } else if (kind <= 4) {
            entry.append(", \"reactions\": [{\"name\": \"+1\", \"users\": [\"U1\", \"U2\"], \"count\": 2}]");
        }
        return entry.append('}').toString();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int word = 3 + random.nextInt(25); word > 0; word--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
        }
        return random.nextInt(5) == 0 ? text + "<@U" + random.nextInt(USERS) + "> &amp; <https://example.org/|there>" : text.toString();
    }

    private static void put(ZipOutputStream zip, String name, List<String> entries) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("[\n" + String.join(",\n", entries) + "\n]").getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
