package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.Words;

/**
 * Says an authority record of MARC 21 in RUSMARC/Authorities: headings of persons, organisations,
 * meetings and topics (X00, X10, X11, X50), the forms that lead to them, the headings beside them,
 * notes and sources. What has no place there (codes, places, uniform titles) is left out.
 */
public final class AuthorityConversion {

    /** The leader of a new authority record of RUSMARC. */
    public static final String LEADER = "00000nx   2200000   45  ";

    private static final int KIND = 6;
    private static final Map<Character, Character> BLOCKS = Map.of('1', '2', '4', '4', '5', '5');
    private static final Map<Character, Character> SUBDIVISIONS =
            Map.of('x', 'x', 'y', 'z', 'z', 'y', 'v', 'j');

    private AuthorityConversion() {}

    /** The record in RUSMARC, with the leader of an authority record. */
    public static MarcRecord toRusmarc(MarcRecord record) {
        char kind = record.leader().charAt(KIND);
        if (kind != 'z') {
            boolean authority = kind == 'x' || kind == 'y';
            var leader = authority ? record.leader() : LEADER;
            return new MarcRecord(MarcFormat.RUSMARC, leader, record.fields());
        }
        var fields = new ArrayList<MarcField>();
        for (var field : record.fields()) {
            if (field instanceof ControlField control && control.tag().equals("001")) {
                fields.add(control);
            } else if (field instanceof DataField data) {
                field(data).ifPresent(fields::add);
            }
        }
        return new MarcRecord(MarcFormat.RUSMARC, LEADER, DialectConversion.sorted(fields));
    }

    private static Optional<DataField> field(DataField field) {
        return switch (field.tag()) {
            case "667", "680" -> note("300", field);
            case "670" -> note("810", field);
            default -> heading(field);
        };
    }

    private static Optional<DataField> note(String tag, DataField field) {
        return new FieldBuilder(tag, tag.equals("300") ? "0 " : "  ")
                .add('a', Words.join(" ", List.of(said(field, 'a'), said(field, 'i'))))
                .add('b', field.first('b'))
                .field();
    }

    private static String said(DataField field, char code) {
        return field.first(code).orElse("");
    }

    private static Optional<DataField> heading(DataField field) {
        var block = BLOCKS.get(field.tag().charAt(0));
        if (block == null) {
            return Optional.empty();
        }
        return switch (field.tag().substring(1)) {
            case "00" -> NamesToRusmarc.person(field, block + "00").field();
            case "10", "11" -> NamesToRusmarc.organisation(field, block + "10").field();
            case "50" -> subject(field, block + "50");
            default -> Optional.empty();
        };
    }

    private static Optional<DataField> subject(DataField field, String tag) {
        var there = new FieldBuilder(tag, "  ").add('a', Words.withoutStop(said(field, 'a')));
        for (var part : field.subfields()) {
            var code = SUBDIVISIONS.get(part.code());
            if (code != null) {
                there.add(code, Words.withoutStop(part.value()));
            }
        }
        return there.field();
    }
}
