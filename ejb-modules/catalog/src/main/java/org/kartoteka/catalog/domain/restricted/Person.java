package org.kartoteka.catalog.domain.restricted;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A name, in whatever order its parts are written.
 *
 * @param words written out
 * @param initials single letters
 */
record Person(List<String> words, List<String> initials) {

    /** How sure it is that two names are one person's. */
    enum Likeness {
        NONE,
        /** Only the surname is there on one side. */
        SURNAME,
        /** Surname and initials. */
        INITIALS,
        /** Surname and a name written out, or all that both sides say. */
        FULL
    }

    /** The names in a text, between semicolons, brackets and slashes. */
    static List<Person> in(String text) {
        return Stream.of(text.split("[;()\\[\\]/]"))
                .map(Folded::words)
                .map(Person::of)
                .filter(person -> !person.words.isEmpty())
                .toList();
    }

    private static Person of(List<String> parts) {
        return new Person(
                parts.stream().filter(part -> part.length() > 1 && !isNumber(part)).toList(),
                parts.stream().filter(part -> part.length() == 1 && !isNumber(part)).toList());
    }

    /** Years of life are no part of a name. */
    private static boolean isNumber(String part) {
        return Character.isDigit(part.charAt(0));
    }

    /** The word that most likely is the surname, where the order does not tell. */
    String longest() {
        return words.stream().reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    /** Whether both names may be one person's. */
    Likeness like(Person other) {
        var best = Likeness.NONE;
        for (var mine : words) {
            for (var its : other.words) {
                if (Slips.same(mine, its)) {
                    var now = rest(without(mine), other.without(its));
                    best = now.compareTo(best) > 0 ? now : best;
                }
            }
        }
        return best;
    }

    private Person without(String word) {
        var rest = new ArrayList<>(words);
        rest.remove(word);
        return new Person(rest, initials);
    }

    /** What the other parts say, once the surname agrees: none of them may contradict. */
    private static Likeness rest(Person one, Person other) {
        if (one.size() == 0 || other.size() == 0) {
            return one.size() == other.size() ? Likeness.FULL : Likeness.SURNAME;
        }
        var shorter = one.size() <= other.size() ? one : other;
        var longer = shorter == one ? other : one;
        boolean agrees =
                shorter.words.stream().allMatch(longer::hasWord)
                        && shorter.initials.stream().allMatch(longer::hasInitial);
        if (!agrees) {
            return Likeness.NONE;
        }
        boolean spelt =
                shorter.words.stream()
                        .anyMatch(word -> longer.words.stream().anyMatch(w -> Slips.same(w, word)));
        return spelt ? Likeness.FULL : Likeness.INITIALS;
    }

    private int size() {
        return words.size() + initials.size();
    }

    private boolean hasWord(String word) {
        return words.stream().anyMatch(own -> Slips.same(own, word))
                || initials.contains(word.substring(0, 1));
    }

    private boolean hasInitial(String letter) {
        return initials.contains(letter) || words.stream().anyMatch(w -> w.startsWith(letter));
    }
}
