package org.kartoteka.catalog.domain.restricted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.ListEntry;

/**
 * A list in memory, by its words. A title is compared only with lines that have enough letters in
 * common with it, in words that are equal or one slip apart. May be used by one thread at a time.
 */
public final class ListIndex {

    /**
     * A line to be indexed.
     *
     * @param id what names it in a hit
     */
    public record Numbered(UUID id, ListEntry entry) {}

    /**
     * A line that a title may be.
     *
     * @param score 1 to 100
     */
    public record Match(UUID entry, int score) {}

    /** A title of a line. */
    private record Place(int line, Heading heading) {}

    private static final int[] NOWHERE = {};

    /** A little less than a score of 75 needs, for words with two slips are not counted. */
    private static final double OF_BOTH = 0.3;

    /** The same for a title within another one. */
    private static final double OF_WITHIN = 0.8;

    private final List<UUID> ids = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, int[]> titles;
    private final Map<String, int[]> names;
    private final int[] common;
    private final int[] seenWith;

    /** Over the lines. */
    public ListIndex(Collection<Numbered> entries) {
        var titleWords = new HashMap<String, List<Integer>>();
        var nameWords = new HashMap<String, List<Integer>>();
        for (var entry : entries) {
            int number = lines.size();
            var line = Line.of(entry.entry());
            ids.add(entry.id());
            lines.add(line);
            for (var heading : line.titles()) {
                note(places.size(), heading.words(), titleWords);
                places.add(new Place(number, heading));
            }
            if (line.titles().isEmpty()) {
                line.authors().forEach(person -> note(number, person.words(), nameWords));
            }
        }
        titles = packed(titleWords);
        names = packed(nameWords);
        common = new int[places.size()];
        seenWith = new int[places.size()];
    }

    private static void note(
            int number, Collection<String> tokens, Map<String, List<Integer>> words) {
        var keys = new LinkedHashSet<String>();
        tokens.forEach(token -> keys.addAll(Slips.near(token)));
        keys.forEach(key -> words.computeIfAbsent(key, none -> new ArrayList<>()).add(number));
    }

    private static Map<String, int[]> packed(Map<String, List<Integer>> words) {
        var packed = new HashMap<String, int[]>(words.size() * 2);
        words.forEach((word, at) -> packed.put(word, at.stream().mapToInt(i -> i).toArray()));
        return packed;
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** The lines that the title may be. */
    public List<Match> matches(SoughtTitle title) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int place : touched(title.words())) {
            var one = places.get(place);
            if (title.headings().stream()
                    .anyMatch(own -> worth(common[place], own, one.heading()))) {
                candidates.add(one.line());
            }
        }
        for (var name : title.names()) {
            for (var key : Slips.near(name)) {
                for (int line : names.getOrDefault(key, NOWHERE)) {
                    candidates.add(line);
                }
            }
        }
        var matches = new ArrayList<Match>();
        for (int line : candidates) {
            int score = Score.of(title, lines.get(line));
            if (score > 0) {
                matches.add(new Match(ids.get(line), score));
            }
        }
        return matches;
    }

    private static boolean worth(int common, Heading own, Heading its) {
        return common >= OF_BOTH * (own.letters() + its.letters())
                || own.isTelling() && common >= OF_WITHIN * own.letters()
                || its.isTelling() && common >= OF_WITHIN * its.letters();
    }

    /** Counts the letters in common, place by place; a word counts once for a place. */
    private List<Integer> touched(Collection<String> words) {
        Arrays.fill(common, 0);
        Arrays.fill(seenWith, 0);
        var touched = new ArrayList<Integer>();
        int number = 0;
        for (var word : words) {
            number++;
            for (var key : Slips.near(word)) {
                for (int place : titles.getOrDefault(key, NOWHERE)) {
                    if (seenWith[place] == 0) {
                        touched.add(place);
                    }
                    if (seenWith[place] != number) {
                        seenWith[place] = number;
                        common[place] += word.length();
                    }
                }
            }
        }
        return touched;
    }
}
