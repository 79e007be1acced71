package org.kartoteka.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A command line with what it needs around it.
 *
 * @param line program and arguments
 * @param environment variables over those of this process
 * @param version what else decides whether a running process is still the right one, such as the
 *     files that it has loaded
 */
record Command(List<String> line, Map<String, String> environment, String version) {

    static Command of(List<String> line) {
        return new Command(line, Map.of(), "");
    }

    /** The `java` of this very process. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Two commands with the same fingerprint start the same server. */
    String fingerprint() {
        var text = line + "\n" + new TreeMap<>(environment) + "\n" + version;
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    /**
     * Starts a process that outlives this one and does not hear the keyboard's Ctrl-C, which the
     * terminal sends to a whole group of processes: the launcher decides who stops when.
     *
     * @throws IOException when the program cannot be started
     */
    Process start(Path log) throws IOException {
        var words = new ArrayList<String>();
        if (onPath("setsid")) {
            words.add("setsid");
        }
        words.addAll(line);
        return spawn(words, log);
    }

    /**
     * Runs a helper to its end.
     *
     * @throws StackException when it fails or is not done in time; with the tail of its log
     */
    void run(Path log, long seconds) {
        try {
            Files.createDirectories(log.getParent());
            var process = spawn(line, log);
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StackException("tool.slow", line.get(0), seconds, log, LogTail.of(log));
            }
            if (process.exitValue() != 0) {
                throw new StackException(
                        "tool.failed", line.get(0), process.exitValue(), log, LogTail.of(log));
            }
        } catch (IOException e) {
            throw new StackException(e, "tool.absent", line.get(0), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException(e, "interrupted");
        }
    }

    private Process spawn(List<String> words, Path log) throws IOException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    static boolean onPath(String program) {
        Predicate<String> there = folder -> Files.isExecutable(Path.of(folder, program));
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Stream.of(path.split(":")).filter(folder -> !folder.isEmpty()).anyMatch(there);
    }
}
