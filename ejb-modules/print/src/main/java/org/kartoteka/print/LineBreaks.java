package org.kartoteka.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Breaks text into lines: between words, after a hyphen, and inside a word only when it is longer
 * than a line. A no-break space keeps its neighbours together.
 */
final class LineBreaks {

    private static final Pattern PLACES = Pattern.compile("(?<=[ \\-–—])(?![ ])");

    private final double room;
    private final ToDoubleFunction<String> widths;
    private final List<String> lines = new ArrayList<>();
    private String line = "";

    private LineBreaks(double room, ToDoubleFunction<String> widths) {
        this.room = room;
        this.widths = widths;
    }

    static List<String> of(String text, double room, ToDoubleFunction<String> widths) {
        var breaks = new LineBreaks(room, widths);
        for (var paragraph : text.split("\n", -1)) {
            int before = breaks.lines.size();
            for (var word : PLACES.split(paragraph)) {
                breaks.add(word);
            }
            if (!breaks.line.isEmpty() || breaks.lines.size() == before) {
                breaks.end();
            }
        }
        return breaks.lines;
    }

    private void add(String word) {
        if (!line.isEmpty() && !fits(line + word)) {
            end();
        }
        line += word;
        while (!fits(line)) {
            int length = longestPart();
            var rest = line.substring(length);
            line = line.substring(0, length);
            end();
            line = rest;
        }
    }

    private boolean fits(String text) {
        return widths.applyAsDouble(text.stripTrailing()) <= room;
    }

    private int longestPart() {
        int length = line.offsetByCodePoints(0, 1);
        while (length < line.length()) {
            int next = line.offsetByCodePoints(length, 1);
            if (!fits(line.substring(0, next))) {
                break;
            }
            length = next;
        }
        return length;
    }

    private void end() {
        lines.add(line.stripTrailing());
        line = "";
    }
}
