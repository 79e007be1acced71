package org.kartoteka.catalog.marc.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcRecord;

/** The view of a RUSMARC record, IRBIS ones among them. */
final class RusmarcView {

    private static final int AUDIENCE = 17;
    private static final int YEAR = 9;
    private static final String BBK_SYSTEMS = "rubbk";

    private final MarcRecord record;
    private final String codedData;

    private RusmarcView(MarcRecord record) {
        this.record = record;
        this.codedData = rawCodedData(record);
    }

    static BibliographicView of(MarcRecord record) {
        return new RusmarcView(record).view();
    }

    private BibliographicView view() {
        RusmarcTitle title = new RusmarcTitle(record);
        List<PersonName> authors = RusmarcNames.persons(record);
        List<String> organisations = RusmarcNames.organisations(record);
        IsbnList isbns = IsbnList.of(Words.all(record, "010", 'a'), Words.all(record, "010", 'z'));
        return new BibliographicView(
                controlNumber(),
                Words.first(record, "801", 'b'),
                title.level(),
                title.parent(),
                title.statement(),
                RusmarcNames.mainHeading(record),
                authors,
                organisations,
                edition(),
                publication(),
                Words.nonBlank(extent()),
                series(),
                isbns.right(),
                isbns.wrong(),
                Words.distinct(Words.all(record, "011", 'a')),
                languages(),
                RusmarcSubjects.headings(record),
                keywords(),
                Words.distinct(Words.all(record, "675", 'a')),
                bbk(),
                Words.nonBlank(Words.join(" ", Words.all(record, "330", 'a'))),
                ageMark(),
                codedData.length() > AUDIENCE
                        ? Audience.ofRusmarc(codedData.charAt(AUDIENCE))
                        : Optional.empty(),
                links());
    }

    /** Positions count, so the value must not be stripped. */
    private static String rawCodedData(MarcRecord record) {
        return record.dataField("100").stream()
                .flatMap(field -> field.subfields().stream())
                .filter(subfield -> subfield.code() == 'a')
                .map(subfield -> subfield.value())
                .findFirst()
                .orElse("");
    }

    /** IRBIS knows a record by its shelf mark with a number behind it (903). */
    private Optional<String> controlNumber() {
        Optional<String> number = record.control("001");
        boolean irbis = number.isEmpty() && record.dataField("920").isPresent();
        return irbis ? record.first("903", '*').or(() -> record.first("903", 'a')) : number;
    }

    private Optional<String> edition() {
        return record.dataField("205")
                .flatMap(
                        field -> {
                            List<String> parts = new ArrayList<>(field.all('a'));
                            parts.addAll(field.all('b'));
                            return Words.nonBlank(Words.join(", ", parts));
                        });
    }

    private Publication publication() {
        Optional<String> date = Words.first(record, "210", 'd');
        Optional<Integer> year =
                date.flatMap(Years::in)
                        .or(() -> Years.at(codedData, YEAR))
                        .or(() -> Words.first(record, "461", 'h').flatMap(Years::in));
        Optional<String> place = Words.first(record, "210", 'a');
        Optional<String> publisher = Words.first(record, "210", 'c');
        return new Publication(
                place.or(() -> irbisSet('d')), publisher.or(() -> irbisSet('g')), year, date);
    }

    /** A volume of IRBIS leaves the imprint to its set: 461 $d place, $g publisher, $h year. */
    private Optional<String> irbisSet(char code) {
        return record.dataField("461")
                .filter(field -> field.embedded().isEmpty() && field.first('c').isPresent())
                .flatMap(field -> field.first(code));
    }

    private String extent() {
        Optional<DataField> field = record.dataField("215");
        if (field.isEmpty()) {
            return "";
        }
        StringBuilder extent = new StringBuilder(Words.join(", ", field.get().all('a')));
        append(" : ", field.get().all('c'), extent);
        append(" ; ", field.get().all('d'), extent);
        append(" + ", field.get().all('e'), extent);
        return extent.toString();
    }

    private static void append(String sign, List<String> parts, StringBuilder to) {
        if (!parts.isEmpty()) {
            to.append(to.length() == 0 ? "" : sign).append(Words.join(", ", parts));
        }
    }

    private List<Series> series() {
        List<Series> series = new ArrayList<>(2);
        for (DataField field : record.dataFields("225")) {
            field.first('a')
                    .map(Words::withoutIsbd)
                    .ifPresent(
                            title ->
                                    series.add(
                                            new Series(title, field.first('v'), field.first('x'))));
        }
        return series;
    }

    private List<String> languages() {
        Set<String> languages = new LinkedHashSet<>();
        Words.all(record, "101", 'a').forEach(text -> Words.languages(text, languages));
        return List.copyOf(languages);
    }

    private List<String> keywords() {
        List<String> keywords = new ArrayList<>();
        for (String text : Words.all(record, "610", 'a')) {
            keywords.add(Words.withoutStop(text));
        }
        return Words.distinct(keywords);
    }

    private List<String> bbk() {
        List<String> bbk = new ArrayList<>(2);
        for (DataField field : record.dataFields("686")) {
            if (field.first('2').filter(system -> system.startsWith(BBK_SYSTEMS)).isPresent()) {
                bbk.addAll(field.all('a'));
            }
        }
        return Words.distinct(bbk);
    }

    /**
     * Where Russian cataloguers put the mark: use restrictions, IRBIS 900 $z, a general note, the
     * sub-title.
     */
    private Optional<AgeMark> ageMark() {
        return mark("333", 'a')
                .or(() -> mark("900", 'z'))
                .or(() -> mark("300", 'a'))
                .or(() -> mark("200", 'e'));
    }

    private Optional<AgeMark> mark(String tag, char code) {
        return Words.all(record, tag, code).stream()
                .map(AgeMark::in)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<String> links() {
        List<String> links = new ArrayList<>(Words.all(record, "856", 'u'));
        for (MarcField field : record.fields()) {
            if (field instanceof DataField data && data.tag().equals("951")) {
                data.first('i').filter(text -> text.startsWith("http")).ifPresent(links::add);
            }
        }
        return Words.distinct(links);
    }
}
