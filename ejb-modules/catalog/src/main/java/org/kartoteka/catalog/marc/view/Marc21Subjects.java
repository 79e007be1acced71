package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/** Controlled subject headings of a MARC 21 record. */
final class Marc21Subjects {

    private static final List<String> TAGS =
            List.of("600", "610", "611", "630", "648", "650", "651", "655");
    private static final String SUBDIVISIONS = "vxyz";

    private Marc21Subjects() {}

    static List<String> headings(MarcRecord record) {
        List<String> headings = new ArrayList<>();
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data && TAGS.contains(data.tag())) {
                headings.add(heading(data));
            }
        }
        return Words.distinct(headings);
    }

    private static String heading(DataField field) {
        List<String> parts = new ArrayList<>(4);
        for (Subfield subfield : field.subfields()) {
            if (subfield.code() == 'a' || SUBDIVISIONS.indexOf(subfield.code()) >= 0) {
                parts.add(Words.withoutStop(subfield.value()));
            }
        }
        return Words.join(Words.SUBDIVISION, parts);
    }
}
