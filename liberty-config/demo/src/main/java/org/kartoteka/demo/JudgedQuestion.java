package org.kartoteka.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A question to the search and how well records answer it.
 *
 * @param kind what is difficult about it
 * @param grades 3 for what was asked for to 1 for what has to do with it, by the record's name (see
 *     {@link RecordNames})
 */
public record JudgedQuestion(String kind, String text, Map<String, Integer> grades) {

    private static final int DEPTH = 10;

    public JudgedQuestion {
        grades = Map.copyOf(grades);
    }

    /**
     * How good a list of records is as an answer: nDCG of the first ten with the gain {@code
     * 2^grade - 1} (Järvelin and Kekäläinen, 2002; Burges et al., 2005).
     *
     * @return 1 for the best possible list, 0 if none of the ten answers
     */
    public double quality(List<String> found) {
        var gains = found.stream().map(name -> grades.getOrDefault(name, 0)).toList();
        var best = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        return gain(gains) / gain(best);
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int place = 0; place < Math.min(DEPTH, grades.size()); place++) {
            gain += (Math.pow(2, grades.get(place)) - 1) / (Math.log(place + 2) / Math.log(2));
        }
        return gain;
    }
}
