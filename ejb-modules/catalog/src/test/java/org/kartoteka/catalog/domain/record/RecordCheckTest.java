package org.kartoteka.catalog.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.RecordContent;
import org.kartoteka.catalog.api.RecordDialect;
import org.kartoteka.catalog.api.RecordFault;
import org.kartoteka.catalog.api.RecordField;
import org.kartoteka.catalog.api.RecordRule;
import org.kartoteka.catalog.api.RecordSubfield;
import org.kartoteka.catalog.marc.TestFiles;

class RecordCheckTest {

    @Test
    void aSoundRecordHasNoFault() {
        assertThat(RecordCheck.of(Plain.content(Plain.BOOK))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 1# $aТихий Дон$eроман|200 1# $eроман|TITLE_MISSING|200|a|/fields",
                "nam0|nxm0|LEADER_VALUE_UNKNOWN|LDR||/leader",
                "215 ##|218 ##|FIELD_UNKNOWN|218||/fields/7",
                "801 #0 $aRU$bNSK$c20200115$gRCR|901 ## $aRU|FIELD_MANDATORY|801||/fields",
                "101 0# $arus|101 7# $arus|INDICATOR_UNKNOWN|101||/fields/2",
                "215 ## $a512 с.|215 ## $a512 с.$w1|SUBFIELD_UNKNOWN|215|w|/fields/7/subfields/1",
                "$2nlr-sh|$jФорма|SUBFIELD_MANDATORY|606||/fields/8",
                "$bМ. А.|$bМ. А.$bИ.|SUBFIELD_NOT_REPEATABLE|700|b|/fields/10/subfields/2",
                "$a512 с.|$a $d20 см|SUBFIELD_EMPTY|215|a|/fields/7/subfields/0",
                "m  y0rusy50|m  y0ru|CODED_LENGTH_WRONG|100|a|/fields/1/subfields/0",
                "d2019    m|X2019    m|CODED_VALUE_UNKNOWN|100|a|/fields/1/subfields/0",
                "$arus|$aрус|CODED_VALUE_UNKNOWN|101|a|/fields/2/subfields/0",
                "087888-8|087888-7|ISBN_WRONG|010|a|/fields/0/subfields/0",
                "978-5-17-087888-8|5-17-08788|ISBN_WRONG|010|a|/fields/0/subfields/0",
                "102 ## $aRU|011 ## $a0131-6096|ISSN_WRONG|011|a|/fields/3/subfields/0"
            })
    void aFaultNamesFieldSubfieldAndRule(
            String text, String instead, RecordRule rule, String tag, String subfield, String at) {
        var faults = RecordCheck.of(Plain.book(text, instead));

        assertThat(faults).extracting(RecordFault::rule).contains(rule);
        var fault = faults.stream().filter(f -> f.rule() == rule).findFirst().orElseThrow();
        assertThat(fault.tag()).isEqualTo(tag);
        assertThat(fault.subfield()).isEqualTo(Optional.ofNullable(subfield).orElse(""));
        assertThat(fault.place()).isEqualTo(at);
    }

    @Test
    void aFieldThatIsThereOnceMustNotBeThereTwice() {
        var record = Plain.content(Plain.BOOK + "200 1# $aДругое заглавие\n");

        assertThat(RecordCheck.of(record))
                .singleElement()
                .satisfies(
                        fault -> {
                            assertThat(fault.rule()).isEqualTo(RecordRule.FIELD_NOT_REPEATABLE);
                            assertThat(fault.place()).isEqualTo("/fields/12");
                            assertThat(fault.arguments()).contains("200", 2);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"901 ## $xместное", "29A ## $aлокальное", "461 #0 $12001 $aСобрание$vТ. 1"})
    void localAndEmbeddedFieldsAreFree(String field) {
        assertThat(RecordCheck.of(Plain.content(Plain.BOOK + field + "\n"))).isEmpty();
    }

    @Test
    void whatIsNoFieldAtAllIsToldBeforeAnythingElse() {
        var subfield = new RecordSubfield("aa", "x");
        var fields =
                List.of(
                        new RecordField("20", Optional.of("x"), Optional.empty(), List.of()),
                        new RecordField(
                                "001", Optional.empty(), Optional.of("  "), List.of(subfield)),
                        new RecordField(
                                "200", Optional.empty(), Optional.of("1"), List.of(subfield)),
                        new RecordField("210", Optional.of("x"), Optional.empty(), List.of()),
                        new RecordField(null, null, null, null));
        var record = new RecordContent(RecordDialect.RUSMARC, "short", fields);

        assertThat(RecordCheck.of(record))
                .extracting(RecordFault::rule)
                .containsExactly(
                        RecordRule.LEADER_MALFORMED,
                        RecordRule.TAG_MALFORMED,
                        RecordRule.FIELD_SHAPE_WRONG,
                        RecordRule.INDICATORS_MALFORMED,
                        RecordRule.SUBFIELD_CODE_MALFORMED,
                        RecordRule.FIELD_SHAPE_WRONG,
                        RecordRule.TAG_MALFORMED);
    }

    @Test
    void aRecordOfMarc21NeedsATitleAndRightNumbersOnly() {
        var record = PlainForm.read("020 ## $a5-17-08788\n999 ## $ax\n", RecordDialect.MARC21);

        assertThat(RecordCheck.of(record))
                .extracting(RecordFault::rule)
                .containsExactly(RecordRule.TITLE_MISSING, RecordRule.ISBN_WRONG);
    }

    @Test
    void oldFaultsOfOthersMayStayButNoNewOneComesIn() {
        var before = Plain.book("215 ##", "218 ##");
        var after = Plain.content(PlainForm.write(before).replace("087888-8", "087888-7"));

        assertThat(RecordCheck.news(before, before)).isEmpty();
        assertThat(RecordCheck.news(after, before))
                .extracting(RecordFault::rule)
                .containsExactly(RecordRule.ISBN_WRONG);
    }

    /** The national library keeps the format; what differs is known and small. */
    @Test
    void theRecordsOfTheNationalLibraryKeepTheRules() {
        var faults =
                TestFiles.records(TestFiles.bytes("nlr-81-cp1251.iso")).stream()
                        .flatMap(record -> RecordCheck.of(RecordContents.of(record)).stream())
                        .map(
                                fault ->
                                        fault.rule()
                                                + " "
                                                + fault.tag()
                                                + " "
                                                + fault.subfield()
                                                + " "
                                                + fault.arguments())
                        .toList();

        assertThat(faults)
                .containsExactlyInAnyOrder(
                        "ISBN_WRONG 010 a [010, 5-595-03091-1]", "SUBFIELD_UNKNOWN 712 7 [712, 7]");
    }
}
