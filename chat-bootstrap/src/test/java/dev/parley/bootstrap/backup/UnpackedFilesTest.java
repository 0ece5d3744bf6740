package dev.parley.bootstrap.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.bootstrap.process.OperationFailed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive that somebody else has made writes nowhere but where it is unpacked. */
class UnpackedFilesTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "base/../../evil", "base/../../unpacked-evil"})
    void a_file_outside_of_the_directory_is_refused(String name) throws IOException {
        assertThatThrownBy(() -> unpack(new TarArchiveEntry(name)))
                .isInstanceOf(OperationFailed.class)
                .hasMessageContaining("outside of its directory");
        assertThat(temporary.toFile().list()).containsExactlyInAnyOrder("backup.tar", "unpacked");
    }

    @Test
    void a_link_leads_nowhere() throws IOException {
        Path target = Files.writeString(temporary.resolve("dear"), "to somebody");
        TarArchiveEntry link = new TarArchiveEntry("link", TarConstants.LF_SYMLINK);
        link.setLinkName(target.toString());
        TarArchiveEntry through = new TarArchiveEntry("link");

        assertThatThrownBy(() -> unpack(link, through)).isInstanceOf(OperationFailed.class);

        assertThat(target).hasContent("to somebody");
        assertThat(Files.isSymbolicLink(temporary.resolve("unpacked/link"))).isFalse();
    }

    @Test
    void what_is_cut_short_is_told() throws IOException {
        byte[] whole = archive(new TarArchiveEntry("base/1/2"));
        Path file = Files.write(temporary.resolve("backup.tar"), contained(whole));

        assertThatThrownBy(() -> UnpackedFiles.unpack(
                        file, whole.length - 10, Files.createDirectory(temporary.resolve("unpacked"))))
                .isInstanceOf(OperationFailed.class)
                .hasMessageContaining("Cannot unpack");
    }

    private void unpack(TarArchiveEntry... entries) throws IOException {
        byte[] archive = archive(entries);
        Path file = Files.write(temporary.resolve("backup.tar"), contained(archive));
        UnpackedFiles.unpack(file, archive.length, Files.createDirectory(temporary.resolve("unpacked")));
    }

    private static byte[] archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                byte[] content = entry.isSymbolicLink() ? new byte[0] : "evil".getBytes(StandardCharsets.UTF_8);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Behind a manifest, which is not looked at. */
    private static byte[] contained(byte[] archive) {
        byte[] all = new byte[Layout.CONTENT_AT + archive.length];
        System.arraycopy(archive, 0, all, Layout.CONTENT_AT, archive.length);
        return all;
    }
}
