package org.kartoteka.catalog.marc.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.catalog.marc.view.BibliographicView;
import org.kartoteka.catalog.marc.view.Isbn;

class DialectConversionTest {

    private static final MarcRecord RUSMARC =
            new MarcRecord(
                    MarcFormat.RUSMARC,
                    "00000nam0 2200000   450 ",
                    List.of(
                            new ControlField("001", "RU1"),
                            DataField.of(
                                    "010",
                                    "  ",
                                    "a",
                                    "978-5-17-087888-8",
                                    "b",
                                    "в пер.",
                                    "d",
                                    "300"),
                            DataField.of("100", "  ", "a", "20200115d2019    k  y0rusy50      ca"),
                            DataField.of("101", "1 ", "a", "rus", "c", "eng"),
                            DataField.of("102", "  ", "a", "RU"),
                            DataField.of(
                                    "200",
                                    "1 ",
                                    "a",
                                    "Война и мир",
                                    "h",
                                    "Т. 1",
                                    "e",
                                    "роман",
                                    "e",
                                    "в 4 т.",
                                    "f",
                                    "Лев Толстой",
                                    "g",
                                    "худож. А. Апсит"),
                            DataField.of("210", "  ", "a", "Москва", "c", "Наука", "d", "2019"),
                            DataField.of("215", "  ", "a", "500 с.", "c", "ил.", "d", "21 см"),
                            DataField.of("225", "1 ", "a", "Классика", "v", "5"),
                            DataField.of("333", "  ", "a", "12+"),
                            DataField.of(
                                    "606", "  ", "a", "Война", "x", "История", "y", "Россия", "z",
                                    "19 в.", "j", "Романы"),
                            DataField.of("686", "  ", "a", "84(2)", "2", "rubbk"),
                            DataField.of(
                                    "700",
                                    " 1",
                                    "a",
                                    "Толстой",
                                    "b",
                                    "Л. Н.",
                                    "g",
                                    "Лев Николаевич",
                                    "f",
                                    "1828-1910",
                                    "4",
                                    "070"),
                            DataField.of("702", " 1", "a", "Апсит", "b", "А. П.", "4", "440"),
                            DataField.of("801", " 0", "a", "RU", "b", "РГБ", "g", "RCR"),
                            DataField.of("910", "  ", "a", "0", "b", "77")));

    private static final MarcRecord MARC21 =
            new MarcRecord(
                    MarcFormat.MARC21,
                    "00000nam a2200000 a 4500",
                    List.of(
                            new ControlField("001", "98001"),
                            new ControlField("008", "990115s1998    nyu    e      000 1 eng d"),
                            DataField.of("040", "  ", "a", "DLC", "b", "eng"),
                            DataField.of("100", "1 ", "a", "Twain, Mark,", "d", "1835-1910."),
                            DataField.of(
                                    "245",
                                    "10",
                                    "a",
                                    "Adventures of Huckleberry Finn :",
                                    "b",
                                    "a novel /",
                                    "c",
                                    "Mark Twain ; edited by John Doe."),
                            DataField.of(
                                    "260", "  ", "a", "New York :", "b", "Harper,", "c", "1998"),
                            DataField.of(
                                    "650", " 0", "a", "Boys", "z", "Missouri", "v", "Fiction."),
                            DataField.of("700", "1 ", "a", "Doe, John,", "e", "editor."),
                            DataField.of("999", "  ", "a", "local")));

    /** What a reader sees of a record must be the same in both dialects. */
    private static final Map<String, Function<BibliographicView, Object>> SEEN =
            new TreeMap<>(
                    Map.of(
                            "title", view -> view.title().proper(),
                            "heading", BibliographicView::mainHeading,
                            "year", view -> view.publication().year(),
                            "place", view -> view.publication().place(),
                            "publisher", view -> view.publication().publisher(),
                            "languages", BibliographicView::languages,
                            "isbns", view -> view.isbns().stream().map(Isbn::digits).toList(),
                            "subjects", view -> plain(view.subjects()),
                            "keywords", view -> plain(view.keywords()),
                            "level", BibliographicView::level));

    /** The order of headings and a full stop at their end say nothing. */
    private static Set<String> plain(List<String> headings) {
        return headings.stream()
                .map(heading -> heading.replace(".", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What may differ: works as subjects (604), which the view shows raw; a fuller form of a name;
     * the second of two dates; a publisher in both 260 and 264.
     */
    @ParameterizedTest
    @CsvSource({
        "nlr-81-cp1251.iso, 5",
        "istu-150.irbis.txt, 1",
        "urait-1-utf8.iso, 0",
        "princeton.xml, 3",
        "nlm.xml, 4"
    })
    void whatReadersSeeOfRealRecordsStaysTheSame(String file, int mayDiffer) {
        var records = TestFiles.records(TestFiles.bytes(file));
        var differ = new ArrayList<String>();
        for (var record : records) {
            var other =
                    record.format() == MarcFormat.MARC21 ? MarcFormat.RUSMARC : MarcFormat.MARC21;
            var here = BibliographicView.of(record);
            var there = BibliographicView.of(DialectConversion.to(other, record));
            SEEN.forEach(
                    (what, of) -> {
                        if (!of.apply(here).equals(of.apply(there))) {
                            differ.add(what + ": " + of.apply(here) + " <> " + of.apply(there));
                        }
                    });
        }

        assertThat(records).isNotEmpty();
        assertThat(differ).hasSizeLessThanOrEqualTo(mayDiffer);
    }

    @Test
    void theDescriptionOfARusmarcBookIsSaidInMarc21() {
        var there = DialectConversion.to(MarcFormat.MARC21, RUSMARC);

        assertThat(there.leader()).isEqualTo("00000nam a2200000 c 4500");
        assertThat(there.control("008")).contains("200115s2019    ru ||||e||||||||||||rus|d");
        assertThat(there.fields())
                .contains(
                        DataField.of(
                                "020", "  ", "a", "978-5-17-087888-8", "q", "в пер.", "c", "300"),
                        DataField.of("040", "  ", "a", "РГБ", "b", "rus", "e", "RCR"),
                        DataField.of("041", "1 ", "a", "rus", "h", "eng"),
                        DataField.of("260", "  ", "a", "Москва", "b", "Наука", "c", "2019"),
                        DataField.of("300", "  ", "a", "500 с.", "b", "ил.", "c", "21 см"),
                        DataField.of("490", "0 ", "a", "Классика", "v", "5"),
                        DataField.of("521", "  ", "a", "12+"))
                .noneMatch(field -> field.tag().equals("333"));
        assertThat(there.fields()).extracting(MarcField::tag).isSorted();
    }

    @Test
    void titleNamesAndSubjectsOfARusmarcBookAreSaidInMarc21() {
        var there = DialectConversion.to(MarcFormat.MARC21, RUSMARC);

        assertThat(there.dataField("245"))
                .contains(
                        DataField.of(
                                "245",
                                "10",
                                "a",
                                "Война и мир",
                                "n",
                                "Т. 1",
                                "b",
                                "роман : в 4 т.",
                                "c",
                                "Лев Толстой ; худож. А. Апсит"));
        assertThat(there.dataField("100"))
                .contains(
                        DataField.of(
                                "100",
                                "1 ",
                                "a",
                                "Толстой, Л. Н.",
                                "q",
                                "(Лев Николаевич)",
                                "d",
                                "1828-1910",
                                "4",
                                "aut"));
        assertThat(there.dataField("700"))
                .contains(DataField.of("700", "1 ", "a", "Апсит, А. П.", "4", "ill"));
        assertThat(there.dataField("650"))
                .contains(
                        DataField.of(
                                "650", " 4", "a", "Война", "x", "История", "z", "Россия", "y",
                                "19 в.", "v", "Романы"));
        assertThat(there.dataField("084"))
                .contains(DataField.of("084", "  ", "a", "84(2)", "2", "rubbk"));
    }

    @Test
    void aMarc21BookIsSaidInRusmarcWithoutPunctuation() {
        var there = DialectConversion.to(MarcFormat.RUSMARC, MARC21);

        assertThat(there.leader()).isEqualTo("00000nam0 2200000   450 ");
        assertThat(there.fields())
                .contains(
                        DataField.of("100", "  ", "a", "19990115d1998    k  u0engy50      ba"),
                        DataField.of("101", "0 ", "a", "eng"),
                        DataField.of("102", "  ", "a", "US"),
                        DataField.of(
                                "200",
                                "1 ",
                                "a",
                                "Adventures of Huckleberry Finn",
                                "e",
                                "a novel",
                                "f",
                                "Mark Twain",
                                "g",
                                "edited by John Doe"),
                        DataField.of("210", "  ", "a", "New York", "c", "Harper", "d", "1998"),
                        DataField.of("606", "1 ", "a", "Boys", "y", "Missouri", "j", "Fiction"),
                        DataField.of("700", " 1", "a", "Twain", "b", "Mark", "f", "1835-1910"),
                        DataField.of("702", " 1", "a", "Doe", "b", "John", "4", "340"),
                        DataField.of("801", " 0", "b", "DLC"));
    }

    @Test
    void aRecordInItsOwnDialectIsItself() {
        assertThat(DialectConversion.to(MarcFormat.RUSMARC, RUSMARC)).isSameAs(RUSMARC);
    }

    @Test
    void aRecordOfNothingIsStillARecord() {
        var empty = new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", List.of());

        var there = DialectConversion.to(MarcFormat.MARC21, empty);

        assertThat(there.control("008")).hasValueSatisfying(data -> assertThat(data).hasSize(40));
        assertThat(DialectConversion.to(MarcFormat.RUSMARC, there).first("100", 'a'))
                .hasValueSatisfying(data -> assertThat(data).startsWith("u        u"));
    }
}
