package org.kartoteka.catalog.marc.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.Subfield;
import org.kartoteka.catalog.marc.view.BibliographicLevel;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Words;

/** Says a MARC 21 record in RUSMARC, where punctuation is no part of the data. */
final class Marc21ToRusmarc {

    /** The description, whose subfields end in punctuation that leads to the next. */
    private static final Map<String, FieldMove> DESCRIPTION =
            FieldMove.table(
                    """
                    250 205 __ aa bb
                    254 208 __ aa
                    255 206 __ aa
                    256 230 __ aa
                    260 210 __ aa bc cd ee fg gh
                    300 215 __ aa bc cd ee
                    362 207 _0 aa
                    440 225 0_ aa nh pi vv xx
                    490 225 2_ aa vv xx
                    """);

    private static final Map<String, FieldMove> MOVES =
            FieldMove.table(
                    """
                    015 020 __ ab
                    020 010 __ aa qb cd zz
                    022 011 __ aa yy zz
                    050 680 __ aa bb
                    080 675 __ aa 2v
                    082 676 __ aa 2v
                    084 686 __ aa 22
                    130 500 11 aa nh pi
                    240 500 10 aa nh pi
                    247 520 1_ aa nh pi
                    310 326 __ aa bb
                    500 300 __ aa
                    502 328 __ aa
                    504 320 __ aa
                    505 327 1_ aa
                    508 322 __ aa
                    510 321 __ aa
                    511 323 __ aa
                    516 336 __ aa
                    520 330 __ aa
                    521 333 __ aa
                    533 325 __ aa
                    538 337 __ aa
                    546 302 __ aa
                    653 610 0_ aa
                    852 899 __ aa bb jj
                    856 856 == aa dd ff gg qq ss uu yy zz
                    """);

    private static final Map<String, FieldMove> SUBJECTS =
            FieldMove.table(
                    """
                    630 605 __ aa xx zy yz vj 22
                    650 606 1_ aa xx zy yz vj 22
                    651 607 __ aa xx zy yz vj 22
                    655 608 __ aa xx zy yz vj 22
                    """);

    /** Which tag a variant title gets, by the second indicator of 246. */
    private static final Map<Character, String> VARIANTS =
            Map.of('1', "510", '4', "512", '5', "513", '6', "514", '7', "515", '8', "516");

    private static final String SUBDIVISIONS_FROM = "xzyv";
    private static final String SUBDIVISIONS_TO = "xyzj";

    private final MarcRecord record;
    private final BibliographicView view;
    private final List<MarcField> fields = new ArrayList<>();

    Marc21ToRusmarc(MarcRecord record) {
        this.record = record;
        this.view = BibliographicView.of(record);
    }

    MarcRecord record() {
        record.control("001").ifPresent(number -> fields.add(new ControlField("001", number)));
        record.control("005").ifPresent(stamp -> fields.add(new ControlField("005", stamp)));
        // positions count: nothing is stripped here
        var coded = List.of(new Subfield('a', CodedData.rusmarc(record, view)));
        fields.add(new DataField("100", ' ', ' ', coded));
        add(languages());
        add(new FieldBuilder("102", "  ").add('a', CodedData.country(record)).field());
        add(title());
        for (var field : record.fields()) {
            if (field instanceof DataField data) {
                data(data);
            }
        }
        add(host());
        add(agency());
        return new MarcRecord(
                MarcFormat.RUSMARC,
                Leaders.rusmarc(record.leader(), view.level()),
                DialectConversion.sorted(fields));
    }

    private void data(DataField field) {
        var tag = field.tag();
        if (DESCRIPTION.containsKey(tag)) {
            add(DESCRIPTION.get(tag).applyInOrder(field, Words::withoutIsbd));
        } else if (MOVES.containsKey(tag)) {
            add(MOVES.get(tag).applyInOrder(field, UnaryOperator.identity()));
        } else if (SUBJECTS.containsKey(tag)) {
            add(SUBJECTS.get(tag).apply(field, Words::withoutStop));
        } else if (tag.equals("264") && field.ind2() == '1') {
            add(DESCRIPTION.get("260").applyInOrder(field, Words::withoutIsbd));
        } else if (tag.equals("246") || tag.equals("740")) {
            variant(field);
        } else {
            name(field);
        }
    }

    private Optional<DataField> languages() {
        var there = new FieldBuilder("101", record.dataField("041").isPresent() ? "1 " : "0 ");
        there.addAll('a', view.languages());
        record.dataFields("041").forEach(field -> there.addAll('c', field.all('h')));
        return there.field();
    }

    private Optional<DataField> title() {
        return record.dataField("245")
                .flatMap(
                        field -> {
                            var there = new FieldBuilder("200", "1 ");
                            boolean parallel = false;
                            for (var subfield : field.subfields()) {
                                titlePart(subfield, parallel, there);
                                parallel = subfield.value().strip().endsWith("=");
                            }
                            return there.field();
                        });
    }

    private static void titlePart(Subfield subfield, boolean parallel, FieldBuilder there) {
        var text = Words.withoutStop(subfield.value());
        switch (subfield.code()) {
            case 'a' -> there.add('a', text);
            case 'h' -> there.add('b', text.replace("[", "").replace("]", ""));
            case 'b' -> there.add(parallel ? 'd' : 'e', text);
            case 'n' -> there.add('h', text);
            case 'p' -> there.add('i', text);
            case 'c' -> {
                var statements = text.split(" ; ", 2);
                there.add('f', statements[0]);
                there.add('g', statements.length > 1 ? statements[1] : "");
            }
            default -> {
                // dates of archives, versions: no place in 200
            }
        }
    }

    private void variant(DataField field) {
        var tag = field.tag().equals("246") ? VARIANTS.getOrDefault(field.ind2(), "517") : "517";
        var there = new FieldBuilder(tag, "1 ");
        for (var subfield : field.subfields()) {
            int at = "abnp".indexOf(subfield.code());
            if (at >= 0) {
                there.add("aehi".charAt(at), Words.withoutStop(subfield.value()));
            }
        }
        add(there.field());
    }

    private void name(DataField field) {
        boolean work = field.first('t').isPresent();
        switch (field.tag()) {
            case "100" -> add(person(field, "700", "720"));
            case "700" -> {
                if (!work) {
                    boolean author = NamesToRusmarc.isAuthor(field);
                    add(person(field, author ? "701" : "702", author ? "721" : "722"));
                }
            }
            case "110", "111" -> add(withRole(NamesToRusmarc.organisation(field, "710"), field));
            case "710", "711" -> {
                if (!work) {
                    add(withRole(NamesToRusmarc.organisation(field, "712"), field));
                }
            }
            case "600" ->
                    add(
                            divided(
                                    field.ind1() == '3'
                                            ? NamesToRusmarc.family(field, "602")
                                            : NamesToRusmarc.person(field, "600"),
                                    field));
            case "610", "611" -> add(divided(NamesToRusmarc.organisation(field, "601"), field));
            default -> {
                // it has no place in RUSMARC
            }
        }
    }

    private static Optional<DataField> person(DataField field, String tag, String familyTag) {
        return field.ind1() == '3'
                ? withRole(NamesToRusmarc.family(field, familyTag), field)
                : withRole(NamesToRusmarc.person(field, tag), field);
    }

    private static Optional<DataField> withRole(FieldBuilder there, DataField field) {
        return there.add('4', NamesToRusmarc.role(field)).field();
    }

    private static Optional<DataField> divided(FieldBuilder there, DataField field) {
        for (var subfield : field.subfields()) {
            int at = SUBDIVISIONS_FROM.indexOf(subfield.code());
            if (at >= 0) {
                there.add(SUBDIVISIONS_TO.charAt(at), Words.withoutStop(subfield.value()));
            } else if (subfield.code() == '2') {
                there.add('2', subfield.value());
            }
        }
        return there.field();
    }

    private Optional<DataField> host() {
        var tag = view.level() == BibliographicLevel.PART ? "463" : "461";
        return view.parent()
                .flatMap(
                        parent ->
                                new FieldBuilder(tag, " 0")
                                        .add('3', parent.controlNumber())
                                        .add('t', parent.title())
                                        .add('v', parent.volume())
                                        .field());
    }

    private Optional<DataField> agency() {
        return new FieldBuilder("801", " 0")
                .add('b', record.first("040", 'a').or(() -> record.control("003")))
                .add('g', record.first("040", 'e'))
                .field();
    }

    private void add(Optional<DataField> field) {
        field.ifPresent(fields::add);
    }
}
