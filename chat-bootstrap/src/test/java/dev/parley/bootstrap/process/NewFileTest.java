package dev.parley.bootstrap.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path temporary;

    @Test
    void it_has_its_name_when_it_is_whole_and_is_its_owners_alone() throws IOException {
        Path target = temporary.resolve("new/one.zip");

        try (NewFile file = NewFile.create(target)) {
            write(file, "all of it");
            assertThat(target).doesNotExist();
            file.publish();
        }

        assertThat(target).hasContent("all of it");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
                .isEqualTo("rw-------");
        assertThat(names(target.resolveSibling("."))).containsExactly("one.zip");
    }

    @Test
    void what_is_not_published_is_gone() throws IOException {
        try (NewFile file = NewFile.create(temporary.resolve("one.zip"))) {
            write(file, "half of it");
        }

        assertThat(names(temporary)).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_refused_at_once() throws IOException {
        Path target = Files.createSymbolicLink(temporary.resolve("one.zip"), temporary.resolve("nowhere"));

        assertThatThrownBy(() -> NewFile.create(target)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @Test
    void a_name_that_is_taken_meanwhile_stays_whose_it_is() throws IOException {
        Path target = temporary.resolve("one.zip");
        try (NewFile file = NewFile.create(target)) {
            write(file, "the slower one");
            Files.writeString(target, "the faster one");

            assertThatThrownBy(file::publish).isInstanceOf(FileAlreadyExistsException.class);
        }

        assertThat(target).hasContent("the faster one");
        assertThat(names(temporary)).containsExactly("one.zip");
    }

    private static void write(NewFile file, String text) throws IOException {
        try (OutputStream content = file.content()) {
            content.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String[] names(Path directory) {
        return directory.toFile().list();
    }
}
