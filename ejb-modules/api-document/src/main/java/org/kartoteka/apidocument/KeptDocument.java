package org.kartoteka.apidocument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openapitools.openapidiff.core.OpenApiCompare;

/**
 * The document of a released version, as it is kept in {@code docs/api} and served. It must say
 * what the code does. What clients rely on is never taken away; what is added is kept by one
 * command.
 */
public final class KeptDocument {

    /** Set to {@code true} to keep additions: a system property. */
    static final String RENEW = "kartoteka.api.renew";

    private final Path file;

    KeptDocument(Path file) {
        this.file = file;
    }

    /**
     * Compares the document of the JAX-RS application on the class path with the kept one, or keeps
     * its additions if so ordered.
     *
     * @param name the file's name in {@code docs/api}
     * @throws AssertionError if they differ, with the way to mend it
     */
    public static void assertKept(String name) {
        var home = home();
        var kept = new KeptDocument(home.resolve("docs/api").resolve(name));
        kept.compare(DocumentOfCode.yaml(home), Boolean.getBoolean(RENEW));
    }

    void compare(String code, boolean renew) {
        try {
            var old = Files.exists(file) ? Files.readString(file) : "";
            if (old.equals(code)) {
                return;
            }
            if (!old.isEmpty()) {
                refuseBreach(old, code);
            }
            if (!renew) {
                throw new AssertionError(
                        "The API has more than %s says. Keep the additions: ./kartoteka api-documents"
                                .formatted(file.getFileName()));
            }
            Files.createDirectories(file.getParent());
            Files.writeString(file, code);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuseBreach(String old, String code) {
        var changes = OpenApiCompare.fromContents(old, code);
        if (changes.isIncompatible()) {
            throw new AssertionError(
                    "The API no longer keeps what %s promises; a new version beside it is needed, or the old behaviour:%n%s"
                            .formatted(file.getFileName(), Breaches.of(changes)));
        }
    }

    /** The folder of the project: the nearest one above that has the documents' readme. */
    static Path home() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docs/api.md"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Not in the project's folder");
    }
}
