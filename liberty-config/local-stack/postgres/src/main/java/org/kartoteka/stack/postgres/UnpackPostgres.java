package org.kartoteka.stack.postgres;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * Unpacks the server binaries of this class path into the folder that is given as the only
 * argument.
 */
public final class UnpackPostgres {
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int OWNER_EXECUTES = 0b001_000_000;

    private UnpackPostgres() {}

    /**
     * Unpacks into a folder that must not exist yet; whoever calls gives it its final name
     * afterwards.
     *
     * @throws IOException when the archive is absent, or the folder cannot be written
     */
    public static void main(String[] args) throws IOException {
        var target = Path.of(args[0]).toAbsolutePath().normalize();
        try (InputStream jar = UnpackPostgres.class.getResourceAsStream(ARCHIVE)) {
            if (jar == null) {
                throw new FileNotFoundException(ARCHIVE);
            }
            var plain = new XZCompressorInputStream(new BufferedInputStream(jar));
            try (var tar = new TarArchiveInputStream(plain)) {
                for (var e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    unpack(tar, e, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Leaves the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, file);
            var executable = (entry.getMode() & OWNER_EXECUTES) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
