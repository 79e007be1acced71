package org.kartoteka.catalog.domain.joining;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up a code that nobody has. */
public final class CodeProposal {

    private static final int LETTERS = 3;
    private static final int MOST_TRIED = 10_000;
    private static final String FALLBACK = "LIB";
    private static final String VOWELS = "AEIOUY";

    /** Letters of codes for Russian ones; signs and vowels but the first letter are left out. */
    private static final Map<Character, String> LATIN =
            Map.ofEntries(
                    Map.entry('А', "A"),
                    Map.entry('Б', "B"),
                    Map.entry('В', "V"),
                    Map.entry('Г', "G"),
                    Map.entry('Д', "D"),
                    Map.entry('Е', "E"),
                    Map.entry('Ё', "E"),
                    Map.entry('Ж', "ZH"),
                    Map.entry('З', "Z"),
                    Map.entry('И', "I"),
                    Map.entry('Й', "Y"),
                    Map.entry('К', "K"),
                    Map.entry('Л', "L"),
                    Map.entry('М', "M"),
                    Map.entry('Н', "N"),
                    Map.entry('О', "O"),
                    Map.entry('П', "P"),
                    Map.entry('Р', "R"),
                    Map.entry('С', "S"),
                    Map.entry('Т', "T"),
                    Map.entry('У', "U"),
                    Map.entry('Ф', "F"),
                    Map.entry('Х', "H"),
                    Map.entry('Ц', "C"),
                    Map.entry('Ч', "CH"),
                    Map.entry('Ш', "SH"),
                    Map.entry('Щ', "SCH"),
                    Map.entry('Ы', "Y"),
                    Map.entry('Э', "E"),
                    Map.entry('Ю', "U"),
                    Map.entry('Я', "A"));

    private CodeProposal() {}

    /**
     * A code for a library: first letter and consonants of the place's name, and a number where
     * others have it.
     *
     * @param taken whether somebody has a code
     */
    public static String ofLibrary(String place, Predicate<String> taken) {
        var stem = stem(place);
        return taken.test(stem) ? numbered(stem, 2, taken) : stem;
    }

    /** A code for a branch: its library's, a dash and the first free number. */
    public static String ofBranch(String library, Predicate<String> taken) {
        return numbered(library + "-", 1, taken);
    }

    private static String numbered(String stem, int first, Predicate<String> taken) {
        return IntStream.range(first, first + MOST_TRIED)
                .mapToObj(number -> stem + number)
                .filter(code -> !taken.test(code))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No code is free after " + stem));
    }

    private static String stem(String place) {
        var latin =
                place.toUpperCase(Locale.ROOT)
                        .chars()
                        .mapToObj(c -> letter((char) c))
                        .collect(Collectors.joining());
        if (latin.isEmpty()) {
            return FALLBACK;
        }
        var consonants =
                latin.substring(1)
                        .chars()
                        .filter(c -> VOWELS.indexOf(c) < 0)
                        .mapToObj(c -> String.valueOf((char) c))
                        .collect(Collectors.joining());
        var letters = latin.charAt(0) + consonants + "LB";
        return letters.substring(0, LETTERS);
    }

    private static String letter(char c) {
        return c >= 'A' && c <= 'Z' ? String.valueOf(c) : LATIN.getOrDefault(c, "");
    }
}
