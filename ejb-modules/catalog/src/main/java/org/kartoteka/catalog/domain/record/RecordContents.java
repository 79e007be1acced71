package org.kartoteka.catalog.domain.record;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;

/** Turns records as the door has them into records as the catalogue keeps them, and back. */
public final class RecordContents {

    private static final char ANY_CODE = 'a';

    private RecordContents() {}

    /** The record in the words of the door. */
    public static RecordContent of(MarcRecord record) {
        return new RecordContent(
                RecordDialect.valueOf(record.format().name()),
                record.leader(),
                record.fields().stream().map(RecordContents::field).toList());
    }

    /** The field in the words of the door. */
    public static RecordField field(MarcField field) {
        if (field instanceof ControlField control) {
            return new RecordField(
                    control.tag(), Optional.of(control.data()), Optional.empty(), List.of());
        }
        var data = (DataField) field;
        return new RecordField(
                data.tag(),
                Optional.empty(),
                Optional.of("" + data.ind1() + data.ind2()),
                data.subfields().stream()
                        .map(s -> new RecordSubfield(String.valueOf(s.code()), s.value()))
                        .toList());
    }

    /**
     * The record as the catalogue keeps it: composed characters, line breaks as blanks.
     *
     * @throws IllegalArgumentException if {@link RecordCheck#shape} finds fault with it
     */
    public static MarcRecord toMarc(RecordContent content) {
        return new MarcRecord(
                MarcFormat.valueOf(content.dialect().name()),
                content.leader(),
                content.fields().stream().map(RecordContents::toMarc).toList());
    }

    private static MarcField toMarc(RecordField field) {
        if (field.text().isPresent()) {
            return new ControlField(field.tag(), cleaned(field.text().get()));
        }
        var indicators = field.indicators().orElse("  ");
        return new DataField(
                field.tag(),
                indicators.charAt(0),
                indicators.charAt(1),
                field.subfields().stream()
                        .map(s -> Subfield.cleaned(s.code().charAt(0), s.value()))
                        .toList());
    }

    private static String cleaned(String typed) {
        return Subfield.cleaned(ANY_CODE, typed).value();
    }
}
