package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/** Controlled subject headings of a RUSMARC record (600-608). */
final class RusmarcSubjects {

    private static final String SUBDIVISIONS = "xyzj";

    /** IRBIS divides headings by other letters: b, c, d topics, e form, g place, h time. */
    private static final String IRBIS_SUBDIVISIONS = "bcdegh";

    private RusmarcSubjects() {}

    static List<String> headings(MarcRecord record) {
        List<String> headings = new ArrayList<>();
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data && isSubject(data.tag())) {
                headings.add(heading(data));
            }
        }
        return Words.distinct(headings);
    }

    private static boolean isSubject(String tag) {
        return tag.startsWith("60") && tag.charAt(2) <= '8';
    }

    private static String heading(DataField field) {
        boolean name = field.tag().compareTo("602") <= 0;
        List<String> parts = new ArrayList<>(4);
        for (Subfield subfield : field.subfields()) {
            String text = Words.withoutIsbd(subfield.value());
            char code = subfield.code();
            if (code == 'b' && name && !parts.isEmpty()) {
                String sign = field.tag().equals("600") ? ", " : ". ";
                parts.set(0, parts.get(0) + sign + text);
            } else if (code == 'a'
                    || code == 't'
                    || SUBDIVISIONS.indexOf(code) >= 0
                    || !name && IRBIS_SUBDIVISIONS.indexOf(code) >= 0) {
                parts.add(text);
            }
        }
        return Words.join(Words.SUBDIVISION, parts);
    }
}
