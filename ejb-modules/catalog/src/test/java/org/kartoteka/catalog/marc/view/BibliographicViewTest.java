package org.kartoteka.catalog.marc.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.marc.ControlField;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;

class BibliographicViewTest {

    private static final List<MarcRecord> NLR =
            TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso"));

    @Test
    void aVolumeIsReadableByItself() {
        BibliographicView view = BibliographicView.of(nlr("3415"));

        assertThat(view.title().display()).isEqualTo("Задачи и этюды. Вып. 13");
        assertThat(view.level()).isEqualTo(BibliographicLevel.VOLUME);
        assertThat(view.parent())
                .hasValueSatisfying(
                        parent -> {
                            assertThat(parent.controlNumber()).contains("RU\\NLR\\bibl\\5996");
                            assertThat(parent.title()).contains("Задачи и этюды");
                            assertThat(parent.volume()).contains("Вып. 13");
                        });
    }

    @Test
    void everyTitleOfTheNationalLibrarySaysMoreThanAVolumeNumber() {
        assertThat(NLR)
                .allSatisfy(
                        record -> {
                            String title = BibliographicView.of(record).title().display();
                            assertThat(title).isNotBlank();
                            assertThat(VolumeTitle.isDesignation(title)).isFalse();
                        });
    }

    @Test
    void aSetIsASet() {
        assertThat(BibliographicView.of(nlr("5996")).level()).isEqualTo(BibliographicLevel.SET);
    }

    @Test
    void aVolumeOfIrbisIsReadableByItself() {
        BibliographicView view =
                irbis(
                        "#920: SPEC\n#200: ^VЧ. 1^AОсновы теории цепей\n#461: ^CЭлектротехника^DМосква");

        assertThat(view.title().display()).isEqualTo("Электротехника. Ч. 1. Основы теории цепей");
        assertThat(view.publication().place()).contains("Москва");
    }

    @Test
    void aBookOfIrbisIsSeenWhole() {
        BibliographicView view =
                BibliographicView.of(
                        TestFiles.records(TestFiles.bytes("istu-150.irbis.txt")).get(0));

        assertThat(view.title().proper()).startsWith("Голоценовый вулканизм");
        assertThat(view.mainHeading()).contains("Певзнер, М. М.");
        assertThat(view.publication())
                .isEqualTo(
                        new Publication(
                                Optional.of("Москва"),
                                Optional.of("Геос"),
                                Optional.of(2015),
                                Optional.of("2015")));
        assertThat(view.isbns()).extracting(Isbn::digits).containsExactly("9785891186828");
        assertThat(view.series())
                .extracting(Series::title)
                .containsExactly("Труды Геологического института");
        assertThat(view.subjects()).containsExactly("Вулканизм — Камчатка");
        assertThat(view.keywords()).hasSize(10);
        assertThat(view.udc()).containsExactly("551.21(571.66)");
        assertThat(view.languages()).containsExactly("rus");
        assertThat(view.controlNumber()).contains("551.21(571.66)-658726400");
    }

    @Test
    void bbkOfIrbisIsBbk() {
        assertThat(irbis("#621: С561.8\n#200: ^AКнига").bbk()).containsExactly("С561.8");
    }

    @Test
    void aMarc21BookIsSeenWhole() {
        BibliographicView view =
                BibliographicView.of(
                        marc21(
                                new ControlField("008", "840507s1983    ru            000 0 rus  "),
                                DataField.of("020", "  ", "a", "0912685026 (pbk.)"),
                                DataField.of("100", "1 ", "a", "Fedorov, A. V.", "q", "(Andreĭ)"),
                                DataField.of(
                                        "245",
                                        "10",
                                        "a",
                                        "Iskusstvo perevoda :",
                                        "b",
                                        "ocherki /",
                                        "c",
                                        "A. Fedorov."),
                                DataField.of(
                                        "260",
                                        "  ",
                                        "a",
                                        "Leningrad :",
                                        "b",
                                        "Sov. pisatelʹ,",
                                        "c",
                                        "1983."),
                                DataField.of("700", "1 ", "a", "Ivanov, Ivan,", "e", "translator."),
                                DataField.of("650", " 0", "a", "Translating", "z", "Russia.")));

        assertThat(view.title().display()).isEqualTo("Iskusstvo perevoda");
        assertThat(view.title().otherInfo()).containsExactly("ocherki");
        assertThat(view.mainHeading()).contains("Fedorov, A. V.");
        assertThat(view.authors())
                .extracting(PersonName::role)
                .containsExactly(ContributorRole.AUTHOR, ContributorRole.TRANSLATOR);
        assertThat(view.publication().publisher()).contains("Sov. pisatelʹ");
        assertThat(view.publication().year()).contains(1983);
        assertThat(view.languages()).containsExactly("rus");
        assertThat(view.subjects()).containsExactly("Translating — Russia");
        assertThat(view.isbns()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "16+, FROM_16",
        "Для детей старше 6 лет (6+), FROM_6",
        "0+, FROM_0",
        "18 +, ",
        "16, ",
        "С++ 12+, FROM_12",
        "116+, "
    })
    void anAgeMarkIsANumberOfTheLawWithAPlus(String note, AgeMark mark) {
        BibliographicView view =
                BibliographicView.of(
                        rusmarc(
                                DataField.of("200", "1 ", "a", "Книга"),
                                DataField.of("333", "  ", "a", note)));

        assertThat(view.ageMark().orElse(null)).isEqualTo(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "1997, 1997",
        "[1913?], 1913",
        "c1987, 1987",
        "1998-2001, 1998",
        "19--?, ",
        "20150101, ",
        "cop. 2002, 2002"
    })
    void theYearIsFoundInTheDate(String date, Integer year) {
        assertThat(Years.in(date).orElse(null)).isEqualTo(year);
    }

    @Test
    void theCodedYearHelpsWhereTheImprintHasNone() {
        BibliographicView view =
                BibliographicView.of(
                        rusmarc(
                                DataField.of(
                                        "100", "  ", "a", "20200101d2019    b  y0rusy50      ca"),
                                DataField.of("200", "1 ", "a", "Книга")));

        assertThat(view.publication().year()).contains(2019);
        assertThat(view.audience()).contains(Audience.PRESCHOOL);
    }

    @Test
    void initialsAreSpacedAndRolesNamed() {
        BibliographicView view =
                irbis(
                        "#200: ^AКнига\n#700: ^AАкулова^BЗ.М.\n#702: ^4340 ред.^AПавловский^BА.С.\n"
                                + "#702: ^4730 пер.^AКнязев^BИ.");

        assertThat(view.authors())
                .extracting(PersonName::heading)
                .containsExactly("Акулова, З. М.", "Павловский, А. С.", "Князев, И.");
        assertThat(view.authors())
                .extracting(PersonName::role)
                .containsExactly(
                        ContributorRole.AUTHOR, ContributorRole.EDITOR, ContributorRole.TRANSLATOR);
    }

    @Test
    void aRecordThatSaysNothingIsSeenEmpty() {
        BibliographicView view = BibliographicView.of(rusmarc(DataField.of("999", "  ", "a", "x")));

        assertThat(view.title().display()).isEmpty();
        assertThat(view.authors()).isEmpty();
        assertThat(view.publication().year()).isEmpty();
    }

    @Test
    void marksOfNonSortingWordsAreNotShown() {
        BibliographicView view =
                BibliographicView.of(
                        marc21(DataField.of("245", "10", "a", "\u0098Die\u009C Gartenlaube")));

        assertThat(view.title().display()).isEqualTo("Die Gartenlaube");
    }

    private static MarcRecord nlr(String number) {
        return NLR.stream()
                .filter(r -> r.control("001").equals(Optional.of("RU\\NLR\\bibl\\" + number)))
                .findFirst()
                .orElseThrow();
    }

    private static BibliographicView irbis(String lines) {
        byte[] text = (lines + "\n*****\n").getBytes(StandardCharsets.UTF_8);
        return BibliographicView.of(TestFiles.records(text).get(0));
    }

    private static MarcRecord rusmarc(MarcField... fields) {
        return new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000   450 ", List.of(fields));
    }

    private static MarcRecord marc21(MarcField... fields) {
        return new MarcRecord(MarcFormat.MARC21, "00000nam a2200000 a 4500", List.of(fields));
    }
}
