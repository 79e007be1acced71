package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcRecord;

/** The view of a MARC 21 record. */
final class Marc21View {

    private static final int YEAR = 7;
    private static final int AUDIENCE = 22;
    private static final int LANGUAGE = 35;
    private static final String BBK_SYSTEMS = "rubbk";

    private final MarcRecord record;
    private final String coded;

    private Marc21View(MarcRecord record) {
        this.record = record;
        this.coded = record.control("008").orElse("");
    }

    static BibliographicView of(MarcRecord record) {
        return new Marc21View(record).view();
    }

    private BibliographicView view() {
        Marc21Title title = new Marc21Title(record);
        IsbnList isbns = IsbnList.of(Words.all(record, "020", 'a'), Words.all(record, "020", 'z'));
        return new BibliographicView(
                record.control("001").map(String::strip),
                record.control("003").map(String::strip).or(() -> record.first("040", 'a')),
                title.level(),
                title.parent(),
                title.statement(),
                Marc21Names.mainHeading(record),
                Marc21Names.persons(record),
                Marc21Names.organisations(record),
                Words.first(record, "250", 'a'),
                publication(),
                Words.nonBlank(extent()),
                series(),
                isbns.right(),
                isbns.wrong(),
                Words.distinct(Words.all(record, "022", 'a')),
                languages(),
                Marc21Subjects.headings(record),
                Words.distinct(Words.all(record, "653", 'a')),
                Words.distinct(Words.all(record, "080", 'a')),
                bbk(),
                Words.nonBlank(Words.join(" ", Words.all(record, "520", 'a'))),
                Words.all(record, "521", 'a').stream()
                        .map(AgeMark::in)
                        .flatMap(Optional::stream)
                        .findFirst(),
                coded.length() > AUDIENCE
                        ? Audience.ofMarc21(coded.charAt(AUDIENCE))
                        : Optional.empty(),
                Words.distinct(Words.all(record, "856", 'u')));
    }

    private Publication publication() {
        Optional<DataField> imprint =
                record.dataFields("264").stream()
                        .filter(field -> field.ind2() == '1')
                        .findFirst()
                        .or(() -> record.dataField("260"))
                        .or(() -> record.dataField("264"));
        Optional<String> date = imprint.flatMap(f -> f.first('c')).map(Words::withoutStop);
        return new Publication(
                imprint.flatMap(f -> f.first('a')).map(Words::withoutIsbd),
                imprint.flatMap(f -> f.first('b')).map(Words::withoutIsbd),
                Years.at(coded, YEAR).or(() -> date.flatMap(Years::in)),
                date);
    }

    private String extent() {
        Optional<DataField> field = record.dataField("300");
        if (field.isEmpty()) {
            return "";
        }
        List<String> parts = new ArrayList<>(3);
        field.get().subfields().stream()
                .filter(s -> "abce".indexOf(s.code()) >= 0)
                .map(s -> Words.plain(s.value()))
                .forEach(parts::add);
        return Words.join(" ", parts);
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>(2);
        for (String tag : List.of("490", "440", "830")) {
            for (DataField field : record.dataFields(tag)) {
                boolean traced = tag.equals("830") && !series.isEmpty();
                field.first('a')
                        .filter(title -> !traced)
                        .map(
                                title ->
                                        new Series(
                                                Words.withoutStop(title),
                                                field.first('v').map(Words::withoutStop),
                                                field.first('x').map(Words::withoutIsbd)))
                        .ifPresent(series::add);
            }
        }
        return series;
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        if (coded.length() >= LANGUAGE + 3) {
            Words.languages(coded.substring(LANGUAGE, LANGUAGE + 3), languages);
        }
        Words.all(record, "041", 'a').forEach(text -> Words.languages(text, languages));
        return List.copyOf(languages);
    }

    private List<String> bbk() {
        List<String> bbk = new ArrayList<>(1);
        for (DataField field : record.dataFields("084")) {
            if (field.first('2').filter(system -> system.startsWith(BBK_SYSTEMS)).isPresent()) {
                bbk.addAll(field.all('a'));
            }
        }
        return Words.distinct(bbk);
    }
}
