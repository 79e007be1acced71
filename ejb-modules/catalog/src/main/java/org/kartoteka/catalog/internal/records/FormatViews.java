package org.kartoteka.catalog.internal.records;

import java.util.List;
import org.kartoteka.catalog.api.RecordFormatView;
import org.kartoteka.catalog.marc.format.CodedPosition;
import org.kartoteka.catalog.marc.format.FieldDef;
import org.kartoteka.catalog.marc.format.RecordFormat;
import org.kartoteka.catalog.marc.format.SubfieldDef;

/** The format in the words of the door; made once. */
public final class FormatViews {

    /** Records of titles. */
    static final RecordFormatView RUSMARC = of(RecordFormat.rusmarc());

    /** Authority records. */
    public static final RecordFormatView AUTHORITIES = of(RecordFormat.authorities());

    private FormatViews() {}

    private static RecordFormatView of(RecordFormat format) {
        return new RecordFormatView(
                positions(format.leader()),
                format.fields().stream().map(FormatViews::field).toList());
    }

    private static RecordFormatView.FieldFormat field(FieldDef field) {
        return new RecordFormatView.FieldFormat(
                field.tag(),
                field.label(),
                field.mandatory(),
                field.repeatable(),
                field.firstIndicator(),
                field.secondIndicator(),
                field.subfields().stream().map(FormatViews::subfield).toList());
    }

    private static RecordFormatView.SubfieldFormat subfield(SubfieldDef subfield) {
        return new RecordFormatView.SubfieldFormat(
                String.valueOf(subfield.code()),
                subfield.label(),
                subfield.mandatory(),
                subfield.repeatable(),
                subfield.length(),
                positions(subfield.positions()));
    }

    private static List<RecordFormatView.CodedPart> positions(List<CodedPosition> positions) {
        return positions.stream()
                .map(
                        position ->
                                new RecordFormatView.CodedPart(
                                        position.from(),
                                        position.length(),
                                        position.label(),
                                        position.values().stream()
                                                .map(
                                                        v ->
                                                                new RecordFormatView.CodeMeaning(
                                                                        v.value(), v.label()))
                                                .toList()))
                .toList();
    }
}
