package org.kartoteka.catalog.marc.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;

class AuthorMarkTest {

    @ParameterizedTest
    @CsvSource({"П91,П91", "п 91,П91", "П-91,П91", "T 58,T58", "Ш787,Ш787", " Е1 ,Е1"})
    void aMarkIsReadHoweverItIsWritten(String written, String read) {
        assertThat(AuthorMark.parse(written).map(AuthorMark::text)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "П", "91", "П9111", "ПУ91", "П91а", "84(2)"})
    void whatIsNoMarkIsNotTakenForOne(String written) {
        assertThat(AuthorMark.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "П91,'Пушкин, А. С.',true",
        "П91,'Толстой, Л. Н.',false",
        "Е70,Ёлкин,true",
        "Ё70,Елкин,true",
        "С48,«Слово о полку Игореве»,true",
        "П91,'',false",
        "P91,Пушкин,false"
    })
    void theLetterHasToBeThatOfTheHeading(String mark, String heading, boolean fits) {
        assertThat(AuthorMark.parse(mark).orElseThrow().fits(heading)).isEqualTo(fits);
    }

    @Test
    void theMarkOfARecordIsFoundWhereLibrariesKeepIt() {
        assertThat(AuthorMark.in(with("686", "a", "84(2Рос)1", "b", "П91", "2", "rubbk")))
                .contains(new AuthorMark('П', "91"));
        assertThat(AuthorMark.in(with("908", "a", "П 91"))).contains(new AuthorMark('П', "91"));
        assertThat(AuthorMark.in(with("686", "a", "84", "2", "rubbk"))).isEmpty();
    }

    private static MarcRecord with(String tag, String... subfields) {
        return new MarcRecord(
                MarcFormat.RUSMARC,
                "00000nam0 2200000   450 ",
                List.of(DataField.of(tag, "  ", subfields)));
    }
}
