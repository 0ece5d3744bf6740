package dev.parley.bootstrap.process;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A file that only its owner can read. It is written under another name, and gets its own only when it is whole and on
 * the disk, unless somebody else has taken that by then: nothing is ever overwritten. Closing removes what has no name.
 */
public final class NewFile implements AutoCloseable {
    private static final String UNFINISHED = ".unfinished-";
    private static final int BUFFER = 1 << 16;

    private final Path target;
    private final Path unfinished;
    private final FileChannel channel;

    private NewFile(Path target, Path unfinished, FileChannel channel) {
        this.target = target;
        this.unfinished = unfinished;
        this.channel = channel;
    }

    /** Makes the directory, too. Throws {@link FileAlreadyExistsException} when the name is taken. */
    public static NewFile create(Path target) throws IOException {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        Path directory = directoryOf(target);
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, with("rwx------"));
        }
        Path unfinished = Files.createTempFile(directory, UNFINISHED, "", with("rw-------"));
        FileChannel channel = FileChannel.open(unfinished, Set.of(StandardOpenOption.WRITE, StandardOpenOption.READ));
        return new NewFile(target, unfinished, channel);
    }

    public static Path directoryOf(Path file) {
        return file.toAbsolutePath().resolveSibling(".").normalize();
    }

    /** Where it is until it is published. */
    public Path unfinished() {
        return unfinished;
    }

    public FileChannel channel() {
        return channel;
    }

    /** Writes at the place where the channel is, and leaves that open. */
    public OutputStream content() {
        return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Gives it its name, lastingly. Throws {@link FileAlreadyExistsException} when somebody has taken that since. */
    public void publish() throws IOException {
        channel.force(true);
        giveName();
        try (FileChannel directory = FileChannel.open(directoryOf(target), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notLasting) {
            Files.deleteIfExists(target);
            throw notLasting;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Not every file system has links; where there are none, an empty file keeps others off the name. */
    private void giveName() throws IOException {
        try {
            Files.createLink(target, unfinished);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException withoutLinks) {
            Files.createFile(target, with("rw-------"));
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> with(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
