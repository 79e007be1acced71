package org.kartoteka.catalog.domain.selection;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a table (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe
 * before it: records come from everywhere.
 */
public final class CsvLine {

    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private CsvLine() {}

    /** The cells, separated by commas, with the end of the line. */
    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var blunt =
                !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean plain =
                blunt.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        return plain ? blunt : "\"" + blunt.replace("\"", "\"\"") + "\"";
    }
}
