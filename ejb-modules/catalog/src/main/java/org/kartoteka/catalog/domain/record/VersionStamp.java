package org.kartoteka.catalog.domain.record;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;

/** Fields that the catalogue itself writes: the record's number (001) and version stamp (005). */
public final class VersionStamp {

    private static final String NUMBER = "001";
    private static final String STAMP = "005";
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'.0'").withZone(ZoneOffset.UTC);

    private VersionStamp() {}

    /** The record with the moment as its version stamp. */
    public static MarcRecord at(MarcRecord record, Instant moment) {
        return put(record, FORM.format(moment));
    }

    /** The record with a number, unless it has one. */
    public static MarcRecord numbered(MarcRecord record, String number) {
        return record.control(NUMBER).isPresent() ? record : with(record, NUMBER, number);
    }

    static MarcRecord put(MarcRecord record, String stamp) {
        return with(record, STAMP, stamp);
    }

    private static MarcRecord with(MarcRecord record, String tag, String text) {
        var fields = new ArrayList<MarcField>();
        boolean placed = false;
        for (var field : record.fields()) {
            boolean ahead = field.tag().compareTo(tag) > 0;
            if (!placed && (ahead || field.tag().equals(tag))) {
                fields.add(new ControlField(tag, text));
                placed = true;
            }
            if (!field.tag().equals(tag)) {
                fields.add(field);
            }
        }
        if (!placed) {
            fields.add(new ControlField(tag, text));
        }
        return record.withFields(fields);
    }
}
