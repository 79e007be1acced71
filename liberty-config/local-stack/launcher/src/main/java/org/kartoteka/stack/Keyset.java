package org.kartoteka.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * The key set that encrypts personal data: made once, by the application's own tool out of its
 * archive.
 */
record Keyset(StackSettings settings) {
    private static final String TOOL = "org.kartoteka.readers.tools.NewKeyset";
    private static final int TOOL_SECONDS = 120;

    static Path file(StackSettings settings) {
        return settings.data().resolve("keys").resolve("personal-data.json");
    }

    /** Does nothing when the file is there, or when the application has no such tool. */
    void createOnce(Progress progress) {
        var file = file(settings);
        if (Files.exists(file)) {
            return;
        }
        var jars = file.resolveSibling("tool");
        Folders.delete(jars);
        try {
            Files.createDirectories(jars);
            Files.setPosixFilePermissions(
                    file.getParent(), PosixFilePermissions.fromString("rwx------"));
            extractJars(jars);
            if (hasTool(jars)) {
                progress.preparing(Server.LIBERTY, Progress.Preparation.CREATE_KEYSET);
                var line = List.of(Command.java(), "-cp", jars + "/*", TOOL, file.toString());
                Command.of(line).run(file.resolveSibling("keyset.log"), TOOL_SECONDS);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Folders.delete(jars);
        }
    }

    private void extractJars(Path folder) throws IOException {
        var ear =
                settings.home()
                        .resolve("ear/target/liberty/wlp/usr/servers/kartoteka/apps/kartoteka.ear");
        try (var archive = new ZipFile(ear.toFile())) {
            for (var entry : archive.stream().filter(e -> e.getName().endsWith(".jar")).toList()) {
                var name = Path.of(entry.getName()).getFileName().toString();
                try (var content = archive.getInputStream(entry)) {
                    Files.copy(content, folder.resolve(name));
                }
            }
        }
    }

    private static boolean hasTool(Path folder) throws IOException {
        var entry = TOOL.replace('.', '/') + ".class";
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (var jar : jars) {
                try (var archive = new ZipFile(jar.toFile())) {
                    if (archive.getEntry(entry) != null) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
