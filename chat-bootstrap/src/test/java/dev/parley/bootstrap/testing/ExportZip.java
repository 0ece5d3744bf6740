package dev.parley.bootstrap.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes exports of a made-up team: channels {@code room-0}, {@code room-1}, … with so many messages each. */
public final class ExportZip {
    private static final Instant START = Instant.parse("2016-01-04T09:00:00Z");

    private ExportZip() {}

    public static Path write(Path file, int channels, int messagesEach) {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "users.json", """
                    [{"id": "U0", "team_id": "T0TEAM", "name": "zoe"}, {"id": "U1", "team_id": "T0TEAM", "name": "yan"}]
                    """);
            StringBuilder list = new StringBuilder("[{\"id\": \"CG\", \"name\": \"general\", \"is_general\": true}");
            for (int channel = 0; channel < channels; channel++) {
                list.append(", {\"id\": \"C%d\", \"name\": \"room-%d\", \"members\": [\"U0\"]}"
                        .formatted(channel, channel));
                put(zip, "room-" + channel + "/2016-01-04.json", day(messagesEach));
            }
            put(zip, "channels.json", list.append("]").toString());
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Every third message is a reply to the one before. */
    private static String day(int messages) {
        StringBuilder day = new StringBuilder("[");
        for (int i = 0; i < messages; i++) {
            String thread = i % 3 == 2 ? ", \"thread_ts\": \"" + timestamp(i - 1) + "\"" : "";
            day.append(i == 0 ? "" : ", ")
                    .append("{\"type\": \"message\", \"user\": \"U%d\", \"text\": \"message %d\", \"ts\": \"%s\"%s}"
                            .formatted(i % 2, i, timestamp(i), thread));
        }
        return day.append("]").toString();
    }

    private static String timestamp(int message) {
        return START.plusSeconds(message).getEpochSecond() + ".000002";
    }

    public static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
