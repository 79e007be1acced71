package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;

/** Whole folders. */
final class Folders {
    private Folders() {}

    /** Deletes a folder with all in it; links are deleted, not followed. */
    static void delete(Path folder) {
        if (Files.notExists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Makes a folder equal to another one; a part that is not there and is not to be touched may be
     * named.
     */
    static void mirror(Path from, Path to, Path except) {
        try {
            Files.createDirectories(to);
            for (var file : list(to)) {
                if (!file.equals(except) && Files.notExists(from.resolve(file.getFileName()))) {
                    delete(file);
                }
            }
            for (var file : list(from)) {
                var copy = to.resolve(file.getFileName());
                if (copy.equals(except)) {
                    continue;
                }
                if (Files.isDirectory(file)) {
                    mirror(file, copy, except);
                } else {
                    copyIfDiffers(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a file unless the copy has its size and time. */
    static void copyIfDiffers(Path file, Path copy) throws IOException {
        if (Files.notExists(copy)
                || Files.size(file) != Files.size(copy)
                || !Files.getLastModifiedTime(file).equals(Files.getLastModifiedTime(copy))) {
            Files.createDirectories(copy.getParent());
            Files.copy(
                    file,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
