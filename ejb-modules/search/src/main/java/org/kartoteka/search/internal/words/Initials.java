package org.kartoteka.search.internal.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Surnames with one initial each, as they sound: {@code tolstoi|l} and {@code tolstoi|n} of
 * "Толстой, Л. Н.", of "Толстой, Лев Николаевич" and of "Tolstoy, L. N." So whoever gives a name
 * finds a heading that has an initial only, and the other way round, in whatever order.
 */
public final class Initials {

    /**
     * Names of people, as they sound; what stands for a name is taken for its initial only then.
     */
    private static final Set<String> GIVEN_NAMES =
            Lines.of("/org/kartoteka/search/given-names.txt").stream()
                    .map(Sound::of)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> PATRONYMICS = Set.of("viC", "iC", "vna", "iCna", "iniCna");
    private static final int LONGEST_INITIAL = 2;
    private static final int SHORTEST_PATRONYMIC = 4;
    private static final int MOST_NAMES = 4;

    private Initials() {}

    /** Those of a heading such as "Толстой, Л. Н."; none if it has no comma. */
    public static List<String> of(String heading) {
        int comma = heading.indexOf(',');
        if (comma < 0) {
            return List.of();
        }
        var marks = new ArrayList<String>();
        var names = Words.in(heading.substring(comma + 1)).stream().limit(MOST_NAMES).toList();
        for (var surname : Words.in(heading.substring(0, comma))) {
            for (var name : names) {
                mark(surname, name, marks);
            }
        }
        return marks.stream().distinct().toList();
    }

    /** Those that tell that the word is a name or an initial of somebody the others may call. */
    public static List<String> of(String word, List<String> others) {
        var marks = new ArrayList<String>();
        if (isName(word)) {
            others.stream()
                    .filter(other -> other.length() > LONGEST_INITIAL && !other.equals(word))
                    .forEach(other -> mark(other, word, marks));
        }
        return marks.stream().distinct().toList();
    }

    /** Whether the word is an initial, a given name or a patronymic. */
    static boolean isName(String word) {
        if (Script.of(word).isEmpty()) {
            return false;
        }
        if (word.length() <= LONGEST_INITIAL) {
            return !SmallWords.has(word) || word.length() == 1;
        }
        var sound = Sound.of(word);
        return GIVEN_NAMES.contains(sound)
                || sound.length() >= SHORTEST_PATRONYMIC
                        && PATRONYMICS.stream().anyMatch(sound::endsWith);
    }

    private static void mark(String surname, String name, List<String> marks) {
        var whose = Sound.of(surname.toLowerCase(Locale.ROOT));
        var whom = Sound.of(name);
        if (whose.length() > 1 && !whom.isEmpty()) {
            marks.add(whose + "|" + whom.charAt(0));
        }
    }
}
