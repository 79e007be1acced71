package org.kartoteka.admin.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kartoteka.catalog.api.AuthorityKind;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;

/** What the form of a new authority record begins with. */
final class AuthorityDrafts {

    private static final String LEADER = "00000nx   2200000   45  ";

    private AuthorityDrafts() {}

    static RecordContent of(AuthorityKind kind) {
        var fields = new ArrayList<RecordField>();
        switch (kind) {
            case PERSON -> {
                fields.add(field("200", " 1", "abgf"));
                fields.add(field("400", " 1", "ab"));
                fields.add(field("500", " 1", "ab"));
            }
            case ORGANISATION -> {
                fields.add(field("210", "02", "abc"));
                fields.add(field("410", "02", "a"));
                fields.add(field("510", "02", "a"));
            }
            case SUBJECT -> {
                fields.add(field("250", "  ", "a"));
                fields.add(field("450", "  ", "a"));
                fields.add(field("550", "  ", "a"));
            }
        }
        fields.add(field("300", "0 ", "a"));
        fields.add(field("810", "  ", "ab"));
        return new RecordContent(RecordDialect.RUSMARC, LEADER, fields);
    }

    private static RecordField field(String tag, String indicators, String codes) {
        List<RecordSubfield> subfields =
                Stream.of(codes.split("")).map(code -> new RecordSubfield(code, "")).toList();
        return new RecordField(tag, Optional.empty(), Optional.of(indicators), subfields);
    }
}
