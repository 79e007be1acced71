package org.kartoteka.catalog.domain.record;

import java.util.List;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.marc.description.AuthorMark;
import org.kartoteka.catalog.marc.view.BibliographicView;

/**
 * What looks wrong in a RUSMARC record but does not keep it from being stored: marks of classes are
 * written in many ways, and a book must not wait for a comma.
 */
public final class RecordAdvice {

    private static final String BBK = "rubbk";

    private RecordAdvice() {}

    /** All advice, in the order of the record; none for what is no record at all. */
    public static List<RecordFault> of(RecordContent record) {
        var found = new Faults();
        if (record.dialect() == RecordDialect.RUSMARC && RecordCheck.shape(record).isEmpty()) {
            var heading = heading(record);
            for (int i = 0; i < record.fields().size(); i++) {
                of(i, record.fields().get(i), heading, found);
            }
        }
        return found.list();
    }

    /** What the author mark goes by: the author or organisation, else the title. */
    public static String heading(RecordContent record) {
        var view = BibliographicView.of(RecordContents.toMarc(record));
        return view.mainHeading().orElse(view.title().display());
    }

    private static void of(int index, RecordField field, String heading, Faults found) {
        boolean bbk =
                field.tag().equals("686")
                        && field.subfields().stream()
                                .anyMatch(s -> s.code().equals("2") && s.value().startsWith(BBK));
        for (int i = 0; i < field.subfields().size(); i++) {
            var part = field.subfields().get(i);
            var place = field.tag() + part.code();
            if (place.equals("675a") && !Notations.isUdc(part.value())) {
                add(found, index, i, field, RecordRule.UDC_MALFORMED, part.value());
            } else if (bbk && place.equals("686a") && !Notations.isBbk(part.value())) {
                add(found, index, i, field, RecordRule.BBK_MALFORMED, part.value());
            } else if (bbk && place.equals("686b") || place.equals("908a")) {
                mark(index, i, field, heading, found);
            }
        }
    }

    private static void mark(int index, int sub, RecordField field, String heading, Faults found) {
        var text = field.subfields().get(sub).value();
        var mark = AuthorMark.parse(text);
        if (mark.isEmpty()) {
            add(found, index, sub, field, RecordRule.AUTHOR_MARK_MALFORMED, text);
        } else if (!heading.isBlank() && !mark.get().fits(heading)) {
            add(found, index, sub, field, RecordRule.AUTHOR_MARK_OFF_HEADING, text, heading);
        }
    }

    private static void add(
            Faults found, int index, int sub, RecordField field, RecordRule rule, Object... more) {
        var code = field.subfields().get(sub).code();
        var arguments = new Object[more.length + 2];
        arguments[0] = field.tag();
        arguments[1] = code;
        System.arraycopy(more, 0, arguments, 2, more.length);
        found.ofSubfield(index, sub, field.tag(), code, rule, arguments);
    }
}
