package org.kartoteka.catalog.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.domain.MarkTable;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.TestFiles;
import org.kartoteka.kernel.error.RefusedException;

class RecordAdviceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "004",
                "821.161.1-31",
                "94(470)\"19\"",
                "004.4(075.8)",
                "821.161.1 Пушкин",
                "821.161.1Бабель2",
                "62-50:621.3",
                "504:55",
                "533.6.011.72",
                "811.161.1'36",
                "(075.8)",
                "539.1+539.2",
                "51/53",
                "001.891-057.4"
            })
    void aUdcMarkIsOne(String mark) {
        assertThat(Notations.isUdc(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8211611",
                "82.161.1",
                "821,161",
                "821.161.1-",
                "УДК 821",
                "533(030",
                "8.",
                ""
            })
    void whatIsNoUdcMarkIsTold(String mark) {
        assertThat(Notations.isUdc(mark)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "84(2=411.2)6-44",
                "84(2Рос=Рус)6",
                "Ш33(2Рос=Рус)",
                "63.3(2)6-8",
                "22.1я73",
                "Ч515.813(2)7-8Гордиан",
                "Т3(2)6-283.31",
                "Ч51,0",
                "З211 я73",
                "Ш6(7США)67-442{Лх1979-51}",
                "Ш141.12-93абх/адыг2.1[2]"
            })
    void aBbkMarkIsOne(String mark) {
        assertThat(Notations.isBbk(mark)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"84(2Poc=Pyc)6", "84(2=411.2", "H33", "ББК 84", "(2)", "ш33", ""})
    void whatIsNoBbkMarkIsTold(String mark) {
        assertThat(Notations.isBbk(mark)).isFalse();
    }

    @Test
    void marksOfRealRecordsAreMarks() {
        var told = new ArrayList<RecordFault>();
        for (MarcRecord record : TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso"))) {
            told.addAll(RecordAdvice.of(RecordContents.of(record)));
        }
        assertThat(told)
                .filteredOn(
                        fault ->
                                List.of(RecordRule.UDC_MALFORMED, RecordRule.BBK_MALFORMED)
                                        .contains(fault.rule()))
                .isEmpty();
    }

    @Test
    void aLongTextIsDecidedAtOnce() {
        var hostile = "1(2)".repeat(49) + "!";

        assertThat(
                        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                                Duration.ofSeconds(30),
                                () ->
                                        Notations.isUdc(hostile)
                                                || Notations.isBbk(hostile)
                                                || Notations.isUdc("1:".repeat(99) + "!")))
                .isFalse();
    }

    @Test
    void adviceTellsPlaceAndRuleAndRefusesNothing() {
        var record =
                Plain.content(
                        Plain.BOOK
                                + "675 ## $a82.161.1\n686 ## $aW84$bЩ78$2rubbk\n686 ## $a77.29$2rugasnti\n");

        assertThat(RecordAdvice.of(record))
                .extracting(RecordFault::rule, RecordFault::place)
                .containsExactly(
                        Assertions.tuple(RecordRule.UDC_MALFORMED, "/fields/12/subfields/0"),
                        Assertions.tuple(RecordRule.BBK_MALFORMED, "/fields/13/subfields/0"),
                        Assertions.tuple(
                                RecordRule.AUTHOR_MARK_OFF_HEADING, "/fields/13/subfields/1"));
        assertThat(RecordCheck.of(record))
                .extracting(RecordFault::rule)
                .doesNotContain(RecordRule.UDC_MALFORMED, RecordRule.BBK_MALFORMED);
    }

    @Test
    void aMarkOfTheHeadingsLetterIsNotTold() {
        var record = Plain.content(Plain.BOOK + "686 ## $a84(2=411.2)6$bш 78$2rubbk\n");

        assertThat(RecordAdvice.of(record)).isEmpty();
    }

    @Test
    void whatIsNoMarkAtAllIsTold() {
        var record = Plain.content(Plain.BOOK + "686 ## $a84$b78Ш$2rubbk\n");

        assertThat(RecordAdvice.of(record))
                .extracting(RecordFault::rule)
                .containsExactly(RecordRule.AUTHOR_MARK_MALFORMED);
    }

    @Test
    void aTableIsReadWhateverStandsBetweenItsColumns() {
        assertThat(MarkTable.rows("\uFEFFША 12\nШо;76\n\nШолом-А\t77\nЁл 9"))
                .containsEntry("ша", "12")
                .containsEntry("шо", "76")
                .containsEntry("шолома", "77")
                .containsEntry("ел", "9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Шо", "76", "Шо;7689", "Ша;1\nШо"})
    void aTableThatIsNoneIsRefused(String table) {
        assertThatThrownBy(() -> MarkTable.rows(table))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.refusal())
                                        .isEqualTo(CatalogRefusal.AUTHOR_MARK_TABLE_MALFORMED));
    }
}
