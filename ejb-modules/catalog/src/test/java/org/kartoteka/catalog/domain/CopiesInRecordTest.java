package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.marc.DataField;
import org.kartoteka.catalog.marc.MarcField;
import org.kartoteka.catalog.marc.MarcFormat;
import org.kartoteka.catalog.marc.MarcRecord;
import org.kartoteka.catalog.marc.view.CopyProblem;

class CopiesInRecordTest {

    @ParameterizedTest
    @CsvSource({
        "0, LENDABLE",
        "1, LENDABLE",
        "2, WITHHELD",
        "3, WITHHELD",
        "4, MISSING",
        "5, WITHHELD",
        "6, WRITTEN_OFF",
        "8, WITHHELD",
        "9, WITHHELD",
        "U, LENDABLE",
        "P, WITHHELD",
        "?, WITHHELD"
    })
    void theStateOfIrbisDecidesWhetherItMayBeLent(String status, CopyState state) {
        var copies = CopiesInRecord.of(record("a", status, "b", "1"));

        assertThat(copies.wanted())
                .singleElement()
                .extracting(WantedCopy::state)
                .isEqualTo(Optional.of(state));
    }

    @Test
    void aRecordThatDoesNotSayLeavesTheStateOpen() {
        assertThat(CopiesInRecord.of(record("b", "1")).wanted().get(0).state()).isEmpty();
    }

    @Test
    void pricesAreKeptToTheKopeck() {
        assertThat(CopiesInRecord.of(record("b", "1", "e", "150")).wanted().get(0).price())
                .contains(new BigDecimal("150.00"));
    }

    @Test
    void aCopyWithoutNumberIsToldAndNotWanted() {
        var copies = CopiesInRecord.of(record("a", "0", "d", "ХР"));

        assertThat(copies.wanted()).isEmpty();
        assertThat(copies.unreadable()).containsOnlyKeys(CopyProblem.Reason.NO_IDENTIFIER);
    }

    @Test
    void aNumberMustFitOnALabel() {
        assertThat(wanted("1".repeat(64)).fits()).isTrue();
        assertThat(wanted("1".repeat(65)).fits()).isFalse();
        assertThat(wanted("1\t2").fits()).isFalse();
    }

    @Test
    void aCopyNeedsANumberOrABarcode() {
        assertThatThrownBy(
                        () ->
                                new WantedCopy(
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static WantedCopy wanted(String number) {
        return new WantedCopy(
                Optional.of(number),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static MarcRecord record(String... copy) {
        List<MarcField> fields = new ArrayList<>();
        fields.add(DataField.of("200", "1 ", "a", "Книга"));
        fields.add(DataField.of("910", "  ", copy));
        return new MarcRecord(MarcFormat.RUSMARC, "00000nam0 2200000 i 450 ", fields);
    }
}
