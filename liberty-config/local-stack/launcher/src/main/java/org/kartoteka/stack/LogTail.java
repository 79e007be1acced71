package org.kartoteka.stack;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** The last lines of a log, for a message that must explain itself. */
final class LogTail {
    private static final int LINES = 25;
    private static final int BYTES = 16_384;

    private LogTail() {}

    /** The last lines, indented; empty when there is no log. */
    static String of(Path log) {
        var lines = read(log).lines().toList();
        var last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        return last.isEmpty() ? "" : "    " + String.join("\n    ", last);
    }

    /** Whether a pattern is in the last part of the log. */
    static boolean has(Path log, Pattern pattern) {
        return pattern.matcher(read(log)).find();
    }

    private static String read(Path log) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - BYTES);
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
