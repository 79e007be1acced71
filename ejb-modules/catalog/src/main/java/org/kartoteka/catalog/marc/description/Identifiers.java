package org.kartoteka.catalog.marc.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.Words;

/** The eighth area: standard numbers, and the print run that cataloguers write beside them. */
final class Identifiers {

    private static final List<Map.Entry<String, String>> NUMBERS =
            List.of(Map.entry("010", "isbn"), Map.entry("011", "issn"), Map.entry("013", "ismn"));

    private static final Pattern LEADING_SIGNS = Pattern.compile("^[ :;,]+");

    private final MarcRecord record;
    private final boolean all;

    Identifiers(MarcRecord record, boolean all) {
        this.record = record;
        this.all = all;
    }

    List<String> areas() {
        var areas = new ArrayList<String>();
        if (all) {
            for (var run : Words.distinct(Words.all(record, "010", '9'))) {
                boolean bare = run.chars().allMatch(c -> Character.isDigit(c) || c == ' ');
                areas.add(bare ? run + " " + ContentAndMedium.term("copies") : run);
            }
        }
        for (var number : NUMBERS) {
            var name = ContentAndMedium.term(number.getValue());
            for (var field : record.dataFields(number.getKey())) {
                areas.add(number(field, name));
            }
        }
        return areas;
    }

    private String number(DataField field, String name) {
        var text = new StringBuilder();
        field.first('a').ifPresent(number -> text.append(name).append(' ').append(number));
        if (!all) {
            return text.toString();
        }
        for (var wrong : field.all('z')) {
            Punctuation.append(
                    text, ". — ", name + " " + wrong + " " + ContentAndMedium.term("wrong"));
        }
        if (text.isEmpty()) {
            return "";
        }
        for (var qualifier : field.all('b')) {
            boolean bracketed = qualifier.startsWith("(");
            text.append(' ').append(bracketed ? qualifier : "(" + qualifier + ")");
        }
        field.first('d')
                .map(price -> LEADING_SIGNS.matcher(price).replaceFirst(""))
                .ifPresent(price -> text.append(" : ").append(price));
        return text.toString();
    }
}
