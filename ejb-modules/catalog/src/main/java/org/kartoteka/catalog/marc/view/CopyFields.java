package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

/** Reads holdings fields in the forms that libraries really use. */
final class CopyFields {

    private static final int SHORTEST_BARCODE = 12;

    private final MarcRecord record;
    private final Optional<String> recordPrice;

    private CopyFields(MarcRecord record) {
        this.record = record;
        this.recordPrice =
                record.format() == MarcFormat.RUSMARC ? record.first("010", 'd') : Optional.empty();
    }

    static List<CopyData> read(MarcRecord record) {
        CopyFields fields = new CopyFields(record);
        List<CopyData> copies = new ArrayList<>(4);
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data) {
                fields.read(data).ifPresent(draft -> copies.add(draft.copy()));
            }
        }
        return copies;
    }

    private Optional<CopyDraft> read(DataField field) {
        boolean rusmarc = record.format() == MarcFormat.RUSMARC;
        return switch (field.tag()) {
            case "852" -> Optional.of(rusmarc ? rusmarc852(field) : marc21(field));
            case "899" -> rusmarc ? Optional.of(rusmarc899(field)) : Optional.empty();
            case "995" -> rusmarc ? Optional.of(unimarc995(field)) : Optional.empty();
            case "910" ->
                    rusmarc && isIrbisCopy(field) ? Optional.of(irbis(field)) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isIrbisCopy(DataField field) {
        return field.first('a').isPresent() || field.first('b').isPresent();
    }

    private CopyDraft irbis(DataField field) {
        return new CopyDraft(field.tag())
                .irbisStatus(field.first('a'))
                .inventoryNumber(field.first('b'))
                .barcode(field.first('h'))
                .rfid(field.first('t'))
                .location(field.first('d'))
                .shelfMark(irbisShelfMark())
                .price(field.first('e'), recordPrice)
                .received(field.first('c'))
                .quantity(field.first('1'))
                .accession(field.first('u'), field.first('y'));
    }

    /** IRBIS keeps it with the title: 906, BBK or UDC, over the author mark (908). */
    private Optional<String> irbisShelfMark() {
        Optional<String> index =
                bareOrA("906")
                        .or(() -> record.first("686", 'a'))
                        .or(() -> record.first("675", 'a'));
        List<String> parts = new ArrayList<>(2);
        index.ifPresent(parts::add);
        bareOrA("908").ifPresent(parts::add);
        return Words.nonBlank(Words.join("/", parts));
    }

    private Optional<String> bareOrA(String tag) {
        return record.first(tag, '*').or(() -> record.first(tag, 'a'));
    }

    private CopyDraft rusmarc899(DataField field) {
        return unit(field, field.first('p'))
                .location(field.first('a'))
                .department(field.first('b'))
                .shelfMark(field.first('j').or(() -> joined(field, 'h', 'i')));
    }

    private CopyDraft rusmarc852(DataField field) {
        return unit(field, field.first('m').or(() -> field.first('n')))
                .location(field.first('a'))
                .department(field.first('b'))
                .shelfMark(field.first('j'));
    }

    /** One subfield holds either number: a long one of digits only is a barcode. */
    private CopyDraft unit(DataField field, Optional<String> designation) {
        CopyDraft draft = new CopyDraft(field.tag()).price(Optional.empty(), recordPrice);
        boolean barcode =
                designation
                        .filter(text -> text.length() >= SHORTEST_BARCODE)
                        .filter(text -> text.chars().allMatch(c -> c >= '0' && c <= '9'))
                        .isPresent();
        return barcode ? draft.barcode(designation) : draft.inventoryNumber(designation);
    }

    private CopyDraft unimarc995(DataField field) {
        return new CopyDraft(field.tag())
                .price(Optional.empty(), recordPrice)
                .inventoryNumber(field.first('j'))
                .barcode(field.first('f'))
                .location(field.first('b').or(() -> field.first('c')))
                .department(field.first('e'))
                .received(field.first('m'))
                .shelfMark(field.first('k'));
    }

    private CopyDraft marc21(DataField field) {
        return new CopyDraft(field.tag())
                .barcode(field.first('p'))
                .location(field.first('a').or(() -> field.first('b')))
                .department(field.first('a').isPresent() ? field.first('b') : field.first('c'))
                .shelfMark(joined(field, 'h', 'i').or(() -> field.first('j')));
    }

    private static Optional<String> joined(DataField field, char first, char second) {
        List<String> parts = new ArrayList<>(field.all(first));
        parts.addAll(field.all(second));
        return Words.nonBlank(Words.join(" ", parts));
    }
}
