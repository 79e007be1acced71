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
 * A list in memory, by its words. A title is compared only with lines that have at least half of
 * the letters of the shorter one in words that are equal or one slip apart. May be used by one
 * thread at a time.
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

    /** A title of a line, or the names in it. */
    private record Place(int line, int letters) {}

    private static final int[] NOWHERE = {};

    private final List<UUID> ids = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final Map<String, int[]> postings = new HashMap<>();
    private final int[] common;
    private final int[] seenWith;

    /** Over the lines. */
    public ListIndex(Collection<Numbered> entries) {
        var words = new HashMap<String, List<Integer>>();
        entries.forEach(entry -> add(entry, words));
        words.forEach((word, at) -> postings.put(word, at.stream().mapToInt(i -> i).toArray()));
        common = new int[places.size()];
        seenWith = new int[places.size()];
    }

    private void add(Numbered entry, Map<String, List<Integer>> words) {
        var line = Line.of(entry.entry());
        ids.add(entry.id());
        lines.add(line);
        for (var heading : line.titles()) {
            place(heading.words(), heading.letters(), words);
        }
        if (line.titles().isEmpty()) {
            // one word of a name is enough to look at it
            for (var person : line.authors()) {
                place(person.words(), 0, words);
            }
        }
    }

    private void place(Collection<String> tokens, int letters, Map<String, List<Integer>> words) {
        int place = places.size();
        places.add(new Place(lines.size() - 1, letters));
        var keys = new LinkedHashSet<String>();
        tokens.forEach(token -> keys.addAll(Slips.near(token)));
        keys.forEach(key -> words.computeIfAbsent(key, none -> new ArrayList<>()).add(place));
    }

    /** How many lines there are. */
    public int size() {
        return lines.size();
    }

    /** The lines that the title may be. */
    public List<Match> matches(SoughtTitle title) {
        var words = new LinkedHashSet<>(title.words());
        words.addAll(title.names());
        var touched = touched(words);
        int shortest =
                title.headings().stream()
                        .mapToInt(Heading::letters)
                        .min()
                        .orElse(Integer.MAX_VALUE);
        Set<Integer> candidates = new LinkedHashSet<>();
        for (int place : touched) {
            var one = places.get(place);
            if (2 * common[place] >= Math.min(one.letters(), shortest)) {
                candidates.add(one.line());
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

    /** Counts the letters in common, place by place; a word counts once for a place. */
    private List<Integer> touched(Collection<String> words) {
        Arrays.fill(common, 0);
        Arrays.fill(seenWith, 0);
        var touched = new ArrayList<Integer>();
        int number = 0;
        for (var word : words) {
            number++;
            for (var key : Slips.near(word)) {
                for (int place : postings.getOrDefault(key, NOWHERE)) {
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
