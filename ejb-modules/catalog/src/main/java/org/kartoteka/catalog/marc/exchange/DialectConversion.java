package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

/** Says a record in the other dialect. */
public final class DialectConversion {

    private DialectConversion() {}

    /** The record in a dialect; itself if it is in that already. */
    public static MarcRecord to(MarcFormat format, MarcRecord record) {
        if (record.format() == format) {
            return record;
        }
        return format == MarcFormat.MARC21
                ? new RusmarcToMarc21(record).record()
                : new Marc21ToRusmarc(record).record();
    }

    /** Fields in the order of their tags; fields of one tag keep theirs. */
    static List<MarcField> sorted(List<MarcField> fields) {
        var sorted = new ArrayList<>(fields);
        sorted.sort(Comparator.comparing(MarcField::tag));
        return sorted;
    }
}
