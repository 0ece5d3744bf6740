package dev.parley.bootstrap.process;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** Says in words what Java says in class names. */
public final class Reason {
    private Reason() {}

    public static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case FileAlreadyExistsException taken -> "there is a file of that name";
            case NotDirectoryException file -> "there is a file of that name";
            case NoSuchFileException missing -> missing.getFile() + " is missing";
            case FileSystemException other ->
                Optional.ofNullable(other.getReason()).orElse(other.toString());
            default -> Optional.ofNullable(failure.getMessage()).orElse(failure.toString());
        };
    }
}
