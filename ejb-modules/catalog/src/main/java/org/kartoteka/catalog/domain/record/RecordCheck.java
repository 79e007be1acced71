package org.kartoteka.catalog.domain.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.marc.view.Isbn;

/**
 * Finds what is wrong in a record. First whether its fields are fields at all; then, for RUSMARC,
 * what the format says of each; and in any dialect a title, and numbers whose check digit is right.
 */
public final class RecordCheck {

    private static final int LEADER = 24;

    private RecordCheck() {}

    /** Everything that is wrong, in the order of the record. */
    public static List<RecordFault> of(RecordContent record) {
        var shape = shape(record);
        if (!shape.isEmpty()) {
            return shape;
        }
        var faults = new Faults();
        if (record.dialect() == RecordDialect.RUSMARC) {
            new RusmarcCheck(record, faults).run();
        }
        title(record, faults);
        numbers(record, faults);
        return faults.list();
    }

    /**
     * Everything that is wrong and was not wrong in the record before: a cataloguer who mends one
     * thing need not mend what others have left.
     */
    public static List<RecordFault> news(RecordContent record, RecordContent before) {
        var old = new HashSet<Object>();
        of(before).stream()
                .filter(fault -> fault.rule() != RecordRule.TITLE_MISSING)
                .forEach(fault -> old.add(identity(fault)));
        return of(record).stream().filter(fault -> !old.contains(identity(fault))).toList();
    }

    private static List<Object> identity(RecordFault fault) {
        return List.of(fault.rule(), fault.tag(), fault.subfield(), fault.arguments());
    }

    /** Whether its leader and its fields are a leader and fields at all. */
    public static List<RecordFault> shape(RecordContent record) {
        var faults = new Faults();
        if (record.leader().length() != LEADER || !printable(record.leader())) {
            faults.ofLeader(RecordRule.LEADER_MALFORMED, record.leader().length());
        }
        for (int i = 0; i < record.fields().size(); i++) {
            shape(i, record.fields().get(i), faults);
        }
        return faults.list();
    }

    private static void shape(int index, RecordField field, Faults faults) {
        var tag = field.tag();
        if (!tag.matches("[0-9A-Za-z]{3}")) {
            faults.ofField(index, tag, RecordRule.TAG_MALFORMED, tag);
            return;
        }
        boolean wantsText = tag.startsWith("00");
        boolean mayBeText = wantsText || tag.charAt(0) >= 'A';
        boolean isText = field.text().isPresent();
        boolean both = isText && !field.subfields().isEmpty();
        boolean neither = !isText && field.subfields().isEmpty();
        if (both || neither || isText && !mayBeText || !isText && wantsText) {
            faults.ofField(index, tag, RecordRule.FIELD_SHAPE_WRONG, tag);
        } else if (!isText) {
            shapeOfData(index, field, faults);
        }
    }

    private static void shapeOfData(int index, RecordField field, Faults faults) {
        var indicators = field.indicators().orElse("  ");
        if (indicators.length() != 2 || !printable(indicators)) {
            faults.ofField(index, field.tag(), RecordRule.INDICATORS_MALFORMED, field.tag());
        }
        for (int i = 0; i < field.subfields().size(); i++) {
            var subfield = field.subfields().get(i);
            var code = Optional.ofNullable(subfield.code()).orElse("");
            if (code.length() != 1 || !printable(code) || code.isBlank()) {
                var rule = RecordRule.SUBFIELD_CODE_MALFORMED;
                faults.ofSubfield(index, i, field.tag(), code, rule, field.tag(), code);
            } else if (subfield.value() == null) {
                var rule = RecordRule.TEXT_MALFORMED;
                faults.ofSubfield(index, i, field.tag(), code, rule, field.tag());
            } else if (subfield.value().isBlank()) {
                var rule = RecordRule.SUBFIELD_EMPTY;
                faults.ofSubfield(index, i, field.tag(), code, rule, field.tag(), code);
            }
        }
    }

    private static boolean printable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
    }

    private static void title(RecordContent record, Faults faults) {
        var tag = record.dialect() == RecordDialect.RUSMARC ? "200" : "245";
        boolean titled =
                record.fields().stream()
                        .filter(field -> field.tag().equals(tag))
                        .flatMap(field -> field.subfields().stream())
                        .anyMatch(subfield -> subfield.code().equals("a"));
        if (!titled) {
            faults.ofRecord(tag, "a", RecordRule.TITLE_MISSING, tag, "$a");
        }
    }

    private static void numbers(RecordContent record, Faults faults) {
        boolean rusmarc = record.dialect() == RecordDialect.RUSMARC;
        for (int i = 0; i < record.fields().size(); i++) {
            var tag = record.fields().get(i).tag();
            if (tag.equals(rusmarc ? "010" : "020")) {
                numbers(i, record.fields().get(i), RecordRule.ISBN_WRONG, faults);
            } else if (tag.equals(rusmarc ? "011" : "022")) {
                numbers(i, record.fields().get(i), RecordRule.ISSN_WRONG, faults);
            }
        }
    }

    private static void numbers(int index, RecordField field, RecordRule rule, Faults faults) {
        for (int i = 0; i < field.subfields().size(); i++) {
            var subfield = field.subfields().get(i);
            if (subfield.code().equals("a") && !right(subfield, rule)) {
                faults.ofSubfield(
                        index, i, field.tag(), "a", rule, field.tag(), subfield.value().strip());
            }
        }
    }

    private static boolean right(RecordSubfield subfield, RecordRule rule) {
        return rule == RecordRule.ISBN_WRONG
                ? Isbn.parse(subfield.value()).isPresent()
                : Issn.isRight(subfield.value());
    }
}
