package org.kartoteka.catalog.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.marc.view.AgeMark;

/** The note that holds the age mark: 333 of RUSMARC, 521 of MARC 21, subfield $a. */
public final class AgeMarkField {

    private static final String VALUE = "a";

    private AgeMarkField() {}

    /** The record with that mark and no other one in its note; with none, if none is said. */
    public static RecordContent put(RecordContent content, Optional<AgeMark> mark) {
        var tag = content.dialect() == RecordDialect.RUSMARC ? "333" : "521";
        var fields = new ArrayList<RecordField>();
        for (var field : content.fields()) {
            if (!field.tag().equals(tag) || !saysAge(field)) {
                fields.add(field);
            }
        }
        mark.ifPresent(said -> fields.add(place(fields, tag), note(tag, said)));
        return new RecordContent(content.dialect(), content.leader(), fields);
    }

    private static boolean saysAge(RecordField field) {
        return field.subfields().stream()
                .anyMatch(s -> s.code().equals(VALUE) && AgeMark.in(s.value()).isPresent());
    }

    /** Before the first field with a greater tag. */
    private static int place(List<RecordField> fields, String tag) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).tag().compareTo(tag) > 0) {
                return i;
            }
        }
        return fields.size();
    }

    private static RecordField note(String tag, AgeMark mark) {
        return new RecordField(
                tag,
                Optional.empty(),
                Optional.of("  "),
                List.of(new RecordSubfield(VALUE, mark.text())));
    }
}
