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
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Words;

/** Says a RUSMARC record in MARC 21, with ISBD punctuation left out (leader/18 c). */
final class RusmarcToMarc21 {

    private static final Map<String, FieldMove> MOVES =
            FieldMove.table(
                    """
                    010 020 __ aa bq dc zz
                    011 022 __ aa yy zz
                    013 024 2_ aa dc zz
                    020 015 __ ba
                    101 041 0_ aa bh ch
                    205 250 __ aa bb
                    206 255 __ aa
                    207 362 0_ aa
                    208 254 __ aa
                    210 260 __ aa cb dc ee gf hg
                    215 300 __ aa cb dc ee
                    225 490 0_ aa vv xx
                    230 256 __ aa
                    300 500 __ aa
                    301 500 __ aa
                    302 546 __ aa
                    303 500 __ aa
                    304 500 __ aa
                    305 500 __ aa
                    306 500 __ aa
                    307 500 __ aa
                    308 500 __ aa
                    309 500 __ aa
                    310 500 __ aa
                    311 500 __ aa
                    312 500 __ aa
                    313 500 __ aa
                    314 500 __ aa
                    320 504 __ aa
                    321 510 0_ aa
                    322 508 __ aa
                    323 511 0_ aa
                    325 533 __ aa
                    326 310 __ aa bb
                    327 505 0_ aa
                    328 502 __ aa
                    330 520 __ aa
                    333 521 __ aa
                    336 516 __ aa
                    337 538 __ aa
                    500 240 10 aa hn ip
                    510 246 31 aa eb hn ip
                    512 246 14 aa eb hn ip
                    513 246 15 aa eb hn ip
                    514 246 16 aa eb hn ip
                    515 246 17 aa eb hn ip
                    516 246 18 aa eb hn ip
                    517 246 3_ aa eb hn ip
                    518 246 3_ aa eb hn ip
                    520 247 10 aa eb hn ip
                    532 246 3_ aa
                    540 246 3_ aa
                    541 246 31 aa
                    610 653 __ aa
                    675 080 __ aa v2
                    676 082 04 aa v2
                    680 050 _4 aa bb
                    686 084 __ aa 22
                    852 852 == aa bb cc hh jj
                    856 856 == aa dd ff gg qq ss uu yy zz
                    899 852 __ aa bb jj
                    """);

    /** IRBIS divides headings by b to h where RUSMARC has x, y, z and j. */
    private static final Map<String, FieldMove> SUBJECTS =
            FieldMove.table(
                    """
                    605 630 _4 aa xx yz zy jv 22
                    606 650 _4 aa bx cx dx ev gz hy xx yz zy jv 22
                    607 651 _4 aa bx cx dx ev gz hy xx yz zy jv 22
                    608 655 _4 aa xx yz zy 22
                    """);

    private static final String SUBDIVISIONS_FROM = "xyzj";
    private static final String SUBDIVISIONS_TO = "xzyv";

    private final MarcRecord record;
    private final BibliographicView view;
    private final List<MarcField> fields = new ArrayList<>();
    private boolean mainEntry;

    RusmarcToMarc21(MarcRecord record) {
        this.record = record;
        this.view = BibliographicView.of(record);
    }

    MarcRecord record() {
        record.control("001").ifPresent(number -> fields.add(new ControlField("001", number)));
        record.control("005").ifPresent(stamp -> fields.add(new ControlField("005", stamp)));
        fields.add(new ControlField("008", CodedData.marc21(record, view)));
        record.dataFields("801").stream().findFirst().ifPresent(this::agency);
        mainEntry();
        add(title());
        for (var field : record.fields()) {
            if (field instanceof DataField data) {
                data(data);
            }
        }
        if (record.first("210", 'a').isEmpty()) {
            add(imprint());
        }
        add(host());
        return new MarcRecord(
                MarcFormat.MARC21,
                Leaders.marc21(record.leader(), view.level()),
                DialectConversion.sorted(fields));
    }

    private void data(DataField field) {
        var tag = field.tag();
        if (tag.equals("101")) {
            add(languages(field));
        } else if (tag.equals("210") && field.first('a').isEmpty()) {
            return;
        } else if (MOVES.containsKey(tag)) {
            add(MOVES.get(tag).applyInOrder(field, UnaryOperator.identity()));
        } else if (SUBJECTS.containsKey(tag)) {
            add(
                    SUBJECTS.get(tag)
                            .apply(field, UnaryOperator.identity())
                            .map(RusmarcToMarc21::thesaurus));
        } else {
            name(field);
        }
    }

    /** The first indicator of 041 says whether it is a translation. */
    private Optional<DataField> languages(DataField field) {
        if (isOneLanguage(field)) {
            return Optional.empty();
        }
        boolean translation = field.first('b').or(() -> field.first('c')).isPresent();
        return MOVES.get("101")
                .apply(field, UnaryOperator.identity())
                .map(
                        there ->
                                translation
                                        ? new DataField("041", '1', ' ', there.subfields())
                                        : there);
    }

    /** One original language stands in 008 and needs no 041. */
    private boolean isOneLanguage(DataField field) {
        return field.subfields().size() == 1 && view.languages().size() == 1;
    }

    private static DataField thesaurus(DataField field) {
        return field.first('2').isPresent()
                ? new DataField(field.tag(), field.ind1(), '7', field.subfields())
                : field;
    }

    private void agency(DataField first) {
        var agency = new FieldBuilder("040", "  ").add('a', first.first('b'));
        agency.add('b', languageOfCataloguing());
        for (var field : record.dataFields("801")) {
            switch (field.ind2()) {
                case '1' -> agency.add('c', field.first('b'));
                case '2' -> agency.add('d', field.first('b'));
                default -> agency.add('e', field.first('g'));
            }
        }
        add(agency.field());
    }

    private Optional<String> languageOfCataloguing() {
        return record.first("100", 'a')
                .filter(coded -> coded.length() >= 25)
                .map(coded -> coded.substring(22, 25))
                .filter(code -> code.chars().allMatch(c -> c >= 'a' && c <= 'z'));
    }

    private void mainEntry() {
        var person = record.dataField("700");
        var family = record.dataField("720");
        var organisation = record.dataField("710");
        if (person.isPresent()) {
            add(withRole(NamesToMarc21.person(person.get(), "100"), person.get()));
        } else if (family.isPresent()) {
            add(withRole(NamesToMarc21.family(family.get(), "100"), family.get()));
        } else {
            organisation.ifPresent(
                    field -> add(withRole(NamesToMarc21.organisation(field, "110"), field)));
        }
        mainEntry = !fields.isEmpty() && fields.get(fields.size() - 1).tag().startsWith("1");
    }

    private boolean isMainEntry(DataField field) {
        var person = record.dataField("700");
        var family = record.dataField("720");
        return field == person.or(() -> family).or(() -> record.dataField("710")).orElse(null);
    }

    private void name(DataField field) {
        if (isMainEntry(field)) {
            return;
        }
        switch (field.tag()) {
            case "700", "701", "702" -> add(withRole(NamesToMarc21.person(field, "700"), field));
            case "710", "711", "712" ->
                    add(withRole(NamesToMarc21.organisation(field, "710"), field));
            case "720", "721", "722" -> add(withRole(NamesToMarc21.family(field, "700"), field));
            case "600" -> add(divided(NamesToMarc21.person(field, "600"), field));
            case "601" -> add(divided(NamesToMarc21.organisation(field, "610"), field));
            case "604" -> add(work(field));
            case "602" -> add(divided(NamesToMarc21.family(field, "600"), field));
            default -> {
                // it has no place in MARC 21
            }
        }
    }

    /** A work as a subject: the name and the title stand in it as embedded fields. */
    private static Optional<DataField> work(DataField field) {
        Optional<FieldBuilder> there = Optional.empty();
        for (var embedded : field.embedded()) {
            if (embedded instanceof DataField data) {
                there =
                        switch (data.tag()) {
                            case "700", "701", "702" ->
                                    Optional.of(NamesToMarc21.person(data, "600"));
                            case "710", "711", "712" ->
                                    Optional.of(NamesToMarc21.organisation(data, "610"));
                            default -> there.map(name -> name.add('t', data.first('a')));
                        };
            }
        }
        return there.flatMap(name -> divided(name, field));
    }

    private static Optional<DataField> withRole(FieldBuilder there, DataField field) {
        return there.add('4', NamesToMarc21.role(field)).field();
    }

    private static Optional<DataField> divided(FieldBuilder there, DataField field) {
        for (Subfield subfield : field.subfields()) {
            int at = SUBDIVISIONS_FROM.indexOf(subfield.code());
            if (at >= 0) {
                there.add(SUBDIVISIONS_TO.charAt(at), subfield.value());
            } else if (subfield.code() == 't' || subfield.code() == '2') {
                there.add(subfield.code(), subfield.value());
            }
        }
        return there.field();
    }

    private Optional<DataField> title() {
        return record.dataField("200")
                .flatMap(
                        field -> {
                            var there = new FieldBuilder("245", mainEntry ? "10" : "00");
                            var titles = field.all('a');
                            there.add('a', titles.stream().findFirst());
                            for (var subfield : field.subfields()) {
                                switch (subfield.code()) {
                                    case 'h', 'v' -> there.add('n', subfield.value());
                                    case 'i' -> there.add('p', subfield.value());
                                    default -> {
                                        // is said below
                                    }
                                }
                            }
                            there.add('h', field.first('b').map(kind -> "[" + kind + "]"));
                            there.add('b', Words.join(" ; ", titles.stream().skip(1).toList()));
                            there.add('b', Words.join(" : ", field.all('e')));
                            field.all('d').forEach(this::parallel);
                            return there.add('c', responsibility(field)).field();
                        });
    }

    private static String responsibility(DataField field) {
        var all = new ArrayList<>(field.all('f'));
        all.addAll(field.all('g'));
        return Words.join(" ; ", all);
    }

    private void parallel(String title) {
        add(new FieldBuilder("246", "31").add('a', title).field());
    }

    /** What a volume leaves to the record of its set. */
    private Optional<DataField> imprint() {
        var publication = view.publication();
        return new FieldBuilder("260", "  ")
                .add('a', publication.place())
                .add('b', publication.publisher())
                .add('c', publication.date().or(() -> publication.year().map(String::valueOf)))
                .field();
    }

    private Optional<DataField> host() {
        return view.parent()
                .flatMap(
                        parent ->
                                new FieldBuilder("773", "0 ")
                                        .add('t', parent.title())
                                        .add('g', parent.volume())
                                        .add('w', parent.controlNumber())
                                        .field());
    }

    private void add(Optional<DataField> field) {
        field.ifPresent(fields::add);
    }
}
