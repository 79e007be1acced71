package org.kartoteka.catalog.marc.description;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.Subfield;
import org.kartoteka.catalog.marc.view.Words;

/**
 * Which subfields of a field belong to an area, and the sign before each.
 *
 * @param first the sign of a code where it comes first
 * @param again where it comes again; none means it is left out then
 * @param afresh codes after which all others count as not having come yet
 */
record Signs(Map<Character, String> first, Map<Character, String> again, String afresh) {

    private static final String STOP = ". ";

    /**
     * A table: on each line a code, a bar, its sign, and behind another bar the sign of its
     * repetition.
     */
    static Signs of(String... lines) {
        var first = new HashMap<Character, String>();
        var again = new HashMap<Character, String>();
        for (var line : lines) {
            var columns = line.split("\\|", -1);
            first.put(columns[0].charAt(0), columns[1]);
            if (columns.length > 2) {
                again.put(columns[0].charAt(0), columns[2]);
            }
        }
        return new Signs(Map.copyOf(first), Map.copyOf(again), "");
    }

    /** The same signs where a code begins another work. */
    Signs afreshAfter(char code) {
        return new Signs(first, again, String.valueOf(code));
    }

    /** The field's elements with their signs, in the order of the record. */
    String in(DataField field) {
        return in(field, "");
    }

    /** The same, after what has been said already; a full stop stands between. */
    String in(DataField field, String before) {
        var text = new StringBuilder(before);
        var seen = new StringBuilder();
        for (var subfield : field.subfields()) {
            boolean follows = seen.isEmpty() && !before.isEmpty();
            sign(subfield, seen.indexOf(String.valueOf(subfield.code())) >= 0)
                    .map(sign -> follows ? STOP : sign)
                    .ifPresent(sign -> Punctuation.append(text, sign, clean(subfield)));
            if (afresh.indexOf(subfield.code()) >= 0) {
                seen.setLength(0);
            }
            seen.append(subfield.code());
        }
        return text.toString();
    }

    private Optional<String> sign(Subfield subfield, boolean seen) {
        return Optional.ofNullable((seen ? again : first).get(subfield.code()));
    }

    private static String clean(Subfield subfield) {
        return Words.withoutIsbd(subfield.value());
    }
}
