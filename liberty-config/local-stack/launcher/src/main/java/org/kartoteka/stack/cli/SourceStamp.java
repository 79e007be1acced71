package org.kartoteka.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells whether the sources of the application differ from those of the last build, by their
 * content. Tests, documents and what a build makes do not count.
 */
record SourceStamp(Path home, Path file) {
    private static final Set<String> PASSED_OVER =
            Set.of(
                    "target",
                    "docs",
                    "ansible",
                    "node_modules",
                    ".git",
                    ".kartoteka",
                    ".ci",
                    ".idea");
    static final Set<Path> BUILT =
            Set.of(
                    Path.of("ear/target/liberty/wlp/usr/servers/kartoteka/apps/kartoteka.ear"),
                    Path.of("liberty-config/bench/target/bench.jar"),
                    Path.of("liberty-config/demo/target/demo.jar"),
                    Path.of("liberty-config/local-stack/postgres/target/node.jar"),
                    Path.of("liberty-config/local-stack/kafka/target/node.jar"),
                    Path.of("liberty-config/local-stack/opensearch/target/node.jar"),
                    Path.of("liberty-config/local-stack/keycloak/target/dist"));

    SourceStamp(Path home) {
        this(home, home.resolve("target/sources.sha256"));
    }

    /** Whether the last recorded build is of these sources and its results are there. */
    boolean fresh() {
        try {
            return BUILT.stream().map(home::resolve).allMatch(Files::exists)
                    && Files.exists(file)
                    && Files.readString(file).equals(compute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Records that a build of the sources as they were when the given stamp was computed has
     * succeeded.
     */
    void record(String stamp) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, stamp);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest over names and contents of the sources. */
    String compute() {
        try {
            var sources = new Sources();
            Files.walkFileTree(home, sources);
            var digest = MessageDigest.getInstance("SHA-256");
            for (var source : sources.files.entrySet()) {
                digest.update(source.getKey().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(Files.readAllBytes(source.getValue()));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /** Collects what a build reads: build files, and the main sources of all modules. */
    private final class Sources extends SimpleFileVisitor<Path> {
        private final TreeMap<String, Path> files = new TreeMap<>();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            var test = folder.endsWith("src/test");
            return test || PASSED_OVER.contains(name)
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path source, BasicFileAttributes attributes) {
            var name = home.relativize(source).toString();
            if (name.endsWith("pom.xml")
                    || name.contains("src/main/")
                    || name.startsWith("config/")) {
                files.put(name, source);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
