package org.kartoteka.catalog.domain.restricted;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Words that differ by a slip of the pen: a letter wrong, missing, too many, or two letters
 * swapped. None is forgiven in a word of up to three letters, one in up to seven, two in longer
 * words.
 */
final class Slips {

    private static final int SURE = 3;
    private static final int SHORT = 7;
    private static final int NEAR_FROM = 5;

    /** Case endings are up to so long. */
    private static final int ENDING = 3;

    private static final int STEM = 4;

    private Slips() {}

    /** How alike two words are: 1 if equal, 0.9 with one slip, 0.8 with two, else 0. */
    static double likeness(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int bound = bound(Math.min(one.length(), other.length()));
        if (bound == 0 || Math.abs(one.length() - other.length()) > bound) {
            return 0;
        }
        int slips = distance(one, other, bound);
        return slips > bound ? 0 : 1 - slips / 10.0;
    }

    static boolean same(String one, String other) {
        return likeness(one, other) > 0;
    }

    /** Whether they may be cases of one surname: «Гитлер», «Гитлера», «Достоевского». */
    static boolean kin(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int stem = Math.max(STEM, shorter - ENDING + 1);
        boolean inflected =
                shorter >= STEM
                        && Math.abs(one.length() - other.length()) <= ENDING
                        && one.regionMatches(0, other, 0, Math.min(stem, shorter));
        return inflected || same(one, other);
    }

    /**
     * The word, and what it is without each one of its letters; two words a slip apart share one.
     */
    static Set<String> near(String word) {
        var near = new LinkedHashSet<String>();
        near.add(word);
        if (word.length() >= NEAR_FROM) {
            for (int i = 0; i < word.length(); i++) {
                near.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return near;
    }

    private static int bound(int length) {
        if (length <= SURE) {
            return 0;
        }
        return length <= SHORT ? 1 : 2;
    }

    /** Damerau and Levenshtein, the restricted form; more than the bound if it is more. */
    private static int distance(String one, String other, int bound) {
        int[] before = new int[other.length() + 1];
        int[] last = new int[other.length() + 1];
        for (int j = 0; j < last.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j < row.length; j++) {
                int changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (swapped(one, other, i, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > bound) {
                return bound + 1;
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, String other, int i, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
