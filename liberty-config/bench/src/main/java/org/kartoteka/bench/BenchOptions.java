package org.kartoteka.bench;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line asks for: {@code
 * [desk|search|import|batch|rebuild|memory|relevance|lists|all]... [--titles N] [--seconds N]
 * [--running] [--keep] [--home FOLDER]}.
 *
 * @param home the folder of the project
 * @param parts what is measured
 * @param titles how many titles are imported
 * @param seconds how long one run of the desk lasts
 * @param running whether the stack that runs already is measured, instead of one started for it
 * @param keep whether what a stack of an earlier measurement keeps is used again
 */
record BenchOptions(
        Path home, Set<Part> parts, int titles, int seconds, boolean running, boolean keep) {

    private static final int TITLES = 100_000;
    private static final int MOST_TITLES = 1_000_000;
    private static final int SECONDS = 10;
    private static final int MOST_SECONDS = 300;

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException with the argument that is not understood
     */
    static BenchOptions parse(List<String> arguments) {
        var parts = EnumSet.noneOf(Part.class);
        var options = new BenchOptions(Path.of("."), Set.of(), TITLES, SECONDS, false, false);
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            if (word.startsWith("--") && !word.equals("--running") && !word.equals("--keep")) {
                if (!rest.hasNext()) {
                    throw new IllegalArgumentException(word);
                }
                options = options.with(word, rest.next());
            } else if (word.startsWith("--")) {
                options = options.with(word);
            } else {
                parts.addAll(parts(word));
            }
        }
        return options.with(parts.isEmpty() ? EnumSet.allOf(Part.class) : parts);
    }

    /** Whether some part works with copies and readers of its own. */
    boolean needsStock() {
        return !EnumSet.of(Part.MEMORY, Part.RELEVANCE, Part.LISTS).containsAll(parts);
    }

    private BenchOptions with(Set<Part> chosen) {
        return new BenchOptions(home, Set.copyOf(chosen), titles, seconds, running, keep);
    }

    private BenchOptions with(String flag) {
        boolean runningToo = running || flag.equals("--running");
        return new BenchOptions(
                home, parts, titles, seconds, runningToo, keep || flag.equals("--keep"));
    }

    private BenchOptions with(String name, String value) {
        return switch (name) {
            case "--home" ->
                    new BenchOptions(
                            Path.of(value).toAbsolutePath().normalize(),
                            parts,
                            titles,
                            seconds,
                            running,
                            keep);
            case "--titles" ->
                    new BenchOptions(
                            home, parts, number(name, value, MOST_TITLES), seconds, running, keep);
            case "--seconds" ->
                    new BenchOptions(
                            home, parts, titles, number(name, value, MOST_SECONDS), running, keep);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int number(String name, String value, int most) {
        try {
            int number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " " + value, e);
        }
        throw new IllegalArgumentException(name + " " + value);
    }

    private static Set<Part> parts(String word) {
        if (word.equals("all")) {
            return EnumSet.allOf(Part.class);
        }
        try {
            return EnumSet.of(Part.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(word, e);
        }
    }
}
