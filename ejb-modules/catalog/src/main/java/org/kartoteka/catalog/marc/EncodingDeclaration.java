package org.kartoteka.catalog.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of its own encoding: 100 $a positions 26-29 of RUSMARC, leader position 9 of
 * MARC 21. Once the record is in Unicode the old declaration would be a lie in every export, so it
 * is brought up to date.
 */
final class EncodingDeclaration {

    private static final String CODED_DATA = "100";
    private static final int SETS_FROM = 26;
    private static final int SETS_TO = 30;
    private static final String UNICODE_SETS = "50  ";

    private EncodingDeclaration() {}

    static Optional<RecordEncoding> declared(String codedData) {
        if (codedData.length() < SETS_TO) {
            return Optional.empty();
        }
        Optional<RecordEncoding> second =
                RecordEncoding.ofRusmarcCode(codedData.substring(SETS_FROM + 2, SETS_TO));
        return second.isPresent()
                ? second
                : RecordEncoding.ofRusmarcCode(codedData.substring(SETS_FROM, SETS_FROM + 2));
    }

    static MarcRecord asUnicode(MarcRecord record) {
        if (record.format() == MarcFormat.MARC21) {
            return new MarcRecord(
                    MarcFormat.MARC21,
                    Leader.withChar(record.leader(), Leader.ENCODING, 'a'),
                    record.fields());
        }
        for (int i = 0; i < record.fields().size(); i++) {
            if (record.fields().get(i) instanceof DataField field
                    && field.tag().equals(CODED_DATA)) {
                return withCodedData(record, i, field);
            }
        }
        return record;
    }

    private static MarcRecord withCodedData(MarcRecord record, int index, DataField field) {
        List<Subfield> subfields = new ArrayList<>(field.subfields());
        subfields.replaceAll(EncodingDeclaration::asUnicode);
        if (subfields.equals(field.subfields())) {
            return record;
        }
        List<MarcField> fields = new ArrayList<>(record.fields());
        fields.set(index, new DataField(field.tag(), field.ind1(), field.ind2(), subfields));
        return record.withFields(fields);
    }

    private static Subfield asUnicode(Subfield subfield) {
        String data = subfield.value();
        if (subfield.code() != 'a'
                || data.length() < SETS_TO
                || data.startsWith(UNICODE_SETS, SETS_FROM)) {
            return subfield;
        }
        return new Subfield(
                'a', data.substring(0, SETS_FROM) + UNICODE_SETS + data.substring(SETS_TO));
    }
}
