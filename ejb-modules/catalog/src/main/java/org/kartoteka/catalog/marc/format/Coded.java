package org.kartoteka.catalog.marc.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The coded positions, by tag and subfield. */
final class Coded {

    private final Map<String, List<CodedPosition>> positions = new HashMap<>();
    private final Map<String, Integer> lengths = new HashMap<>();

    static Coded none() {
        return new Coded();
    }

    static Coded read() {
        var coded = new Coded();
        for (var row : Table.rows("coded.tsv")) {
            coded.lengths.put(row[0] + row[1], Integer.valueOf(row[2]));
            coded.positions
                    .computeIfAbsent(row[0] + row[1], none -> new ArrayList<>())
                    .add(
                            new CodedPosition(
                                    Integer.parseInt(row[3]),
                                    Integer.parseInt(row[4]),
                                    row[5],
                                    row[6],
                                    values(row[7])));
        }
        return coded;
    }

    private static List<CodeValue> values(String text) {
        return Stream.of(text.split(";"))
                .filter(one -> one.indexOf('=') > 0)
                .map(
                        one ->
                                new CodeValue(
                                        one.substring(0, one.indexOf('=')).replace('#', ' '),
                                        one.substring(one.indexOf('=') + 1)))
                .toList();
    }

    List<CodedPosition> of(String tag, String sub) {
        return positions.getOrDefault(tag + sub, List.of());
    }

    int length(String tag, String sub) {
        return lengths.getOrDefault(tag + sub, 0);
    }
}
