package org.kartoteka.catalog.domain.restricted;

import java.util.List;

/**
 * The words of a title that tell it from others.
 *
 * @param words without the short ones, unless there are no others
 * @param letters how many letters they have together
 */
record Heading(List<String> words, int letters) {

    private static final int SHORT = 2;

    /** From so many words on, one title within another one says something. */
    static final int TELLING = 3;

    private static final double WITHIN = 0.95;
    private static final double WITHIN_SCORE = 0.85;

    static Heading of(String title) {
        var all = Folded.words(title);
        var telling =
                all.stream()
                        .filter(word -> word.length() > SHORT || Character.isDigit(word.charAt(0)))
                        .distinct()
                        .toList();
        var words = telling.isEmpty() ? all : telling;
        return new Heading(words, words.stream().mapToInt(String::length).sum());
    }

    boolean isTelling() {
        return words.size() >= TELLING;
    }

    /** How alike two titles are, in whatever order their words stand: 0 to 1. */
    double like(Heading other) {
        double mine = found(other);
        double its = other.found(this);
        double both = (mine + its) / (letters + other.letters);
        boolean within = isTelling() && mine / letters >= WITHIN;
        boolean around = other.isTelling() && its / other.letters >= WITHIN;
        return within || around ? Math.max(both, WITHIN_SCORE) : both;
    }

    /** The letters of the words that the other title has too, less for each slip. */
    private double found(Heading other) {
        double found = 0;
        for (var word : words) {
            double best = 0;
            for (var its : other.words) {
                best = Math.max(best, Slips.likeness(word, its));
            }
            found += best * word.length();
        }
        return found;
    }
}
