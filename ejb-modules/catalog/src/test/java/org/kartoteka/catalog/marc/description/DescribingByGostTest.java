package org.kartoteka.catalog.marc.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;

/** The expected texts were written by hand from the rules of the standard. */
class DescribingByGostTest {

    @ParameterizedTest
    @MethodSource("org.kartoteka.catalog.marc.description.WrittenCase#all")
    void theFullDescriptionIsAsTheStandardWritesIt(WrittenCase written) {
        assertThat(GostDescription.full(written.record()).text()).isEqualTo(written.full());
    }

    @ParameterizedTest
    @MethodSource("org.kartoteka.catalog.marc.description.WrittenCase#all")
    void theBriefDescriptionHasTheObligatoryElementsAlone(WrittenCase written) {
        var brief = GostDescription.brief(written.record()).text();

        assertThat(brief).isEqualTo(written.brief().orElse(brief));
        assertThat(brief.length()).isLessThanOrEqualTo(written.full().length());
    }

    @Test
    void thereAreMoreThanThirtyCasesAndSomeAreBrief() {
        assertThat(WrittenCase.all()).hasSizeGreaterThan(35);
        assertThat(WrittenCase.all().filter(c -> c.brief().isPresent())).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nlr-81-cp1251.iso",
                "urait-1-utf8.iso",
                "istu-150.irbis.txt",
                "loc_general.xml",
                "dnb.xml",
                "boston-university-100.mrc"
            })
    void everyRealRecordIsDescribedWithoutStrayPunctuation(String file) {
        for (MarcRecord record : TestFiles.records(TestFiles.bytes(file))) {
            for (var description :
                    List.of(GostDescription.full(record), GostDescription.brief(record))) {
                assertThat(description.text())
                        .as(record.canonical())
                        .isNotBlank()
                        .endsWith(".")
                        .doesNotContain(". — . — ", " : : ", " / / ", "  ")
                        .doesNotContainPattern("[^.]\\.\\. — ")
                        .doesNotContain("\u0098", "\u0088");
            }
        }
    }

    @Test
    void namesBehindTheHeadingGetAddedEntries() {
        var threeAuthors =
                WrittenCase.all().filter(c -> c.name().equals("three authors")).findFirst();

        assertThat(GostDescription.addedNames(threeAuthors.orElseThrow().record()))
                .containsExactly("Буховцев, Б. Б.", "Сотский, Н. Н.");
    }

    @Test
    void thePlaceComesFirstThoughTheRecordNamesThePublisherBeforeIt() {
        var record =
                new MarcRecord(
                        MarcFormat.RUSMARC,
                        "00000nam0 2200000   450 ",
                        List.of(
                                DataField.of("200", "1 ", "a", "Институты"),
                                DataField.of(
                                        "210", "  ", "c", "Красанд", "a", "Москва", "d", "2014")));

        assertThat(GostDescription.full(record).text()).contains("Москва : Красанд, 2014");
    }
}
