package dev.parley.api.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An archive that a test puts together; {@link #complete()} has everything that real ones have. */
public final class SampleArchive {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** With one user and an empty general channel. */
    public static SampleArchive small() {
        return new SampleArchive()
                .file("users.json", "[{\"id\": \"U0ANN\", \"team_id\": \"T0TEAM\", \"name\": \"ann\"}]")
                .file(
                        "channels.json",
                        "[{\"id\": \"C0GEN\", \"name\": \"general\", \"is_general\": true, \"members\": [\"U0ANN\"]}]");
    }

    public static SampleArchive complete() {
        return new SampleArchive()
                .file("users.json", SampleFiles.USERS)
                .file("channels.json", SampleFiles.CHANNELS)
                .file("groups.json", SampleFiles.GROUPS)
                .file("dms.json", SampleFiles.DMS)
                .file("mpims.json", SampleFiles.MPIMS)
                .file("integration_logs.json", "[]")
                .file("general/2016-01-01.json", SampleFiles.GENERAL_1)
                .file("general/2016-01-02.json", SampleFiles.GENERAL_2)
                .file("general/2016-01-03.json", SampleFiles.GENERAL_3)
                .file("old/2015-05-05.json", SampleFiles.OLD)
                .file("secret/2016-01-04.json", SampleFiles.SECRET)
                .file("D0ANNBOB/2016-01-05.json", SampleFiles.DIRECT)
                .file("mpdm-ann--bob--cat-1/2016-01-06.json", SampleFiles.GROUP_DIRECT);
    }

    public SampleArchive file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public SampleArchive file(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    /** A day of the general channel. */
    public SampleArchive said(String... entries) {
        return file("general/2016-01-02.json", "[" + String.join(",", entries) + "]");
    }

    /** All files in a folder of that name. */
    public SampleArchive inFolder(String folder) {
        SampleArchive moved = new SampleArchive();
        files.forEach((name, bytes) -> moved.file(folder + "/" + name, bytes));
        return moved;
    }

    public Path writeTo(Path file) {
        return writeTo(file, StandardCharsets.UTF_8);
    }

    Path writeTo(Path file, Charset names) {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
