package org.kartoteka.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;

class InventoryRangeTest {

    @Test
    void digitsAtTheEndCountOnAndLeadingZerosStay() {
        assertThat(new InventoryRange("А-0098", 4).numbers())
                .containsExactly("А-0098", "А-0099", "А-0100", "А-0101");
    }

    @Test
    void aRangeGrowsWiderWhereItMust() {
        assertThat(new InventoryRange("99", 2).numbers()).containsExactly("99", "100");
    }

    @Test
    void onlyTheLastDigitsCount() {
        assertThat(new InventoryRange("2026/7", 2).numbers()).containsExactly("2026/7", "2026/8");
    }

    @Test
    void aSingleNumberNeedsNoDigits() {
        assertThat(new InventoryRange("б/н-А", 1).numbers()).containsExactly("б/н-А");
    }

    @ParameterizedTest
    @CsvSource({
        "А-, 2, INVENTORY_NUMBER_MALFORMED",
        "' ', 1, INVENTORY_NUMBER_MALFORMED",
        "'1\u0007', 1, INVENTORY_NUMBER_MALFORMED",
        "1, 0, TOO_MANY_COPIES",
        "1, -5, TOO_MANY_COPIES",
        "1, 1001, TOO_MANY_COPIES"
    })
    void whatIsNoRangeIsRefused(String first, int count, StockRefusal refusal) {
        assertThatThrownBy(() -> new InventoryRange(first, count))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    @Test
    void aNumberLongerThanALabelIsRefused() {
        var longest = "9".repeat(64);

        assertThat(new InventoryRange(longest, 1).numbers()).containsExactly(longest);
        assertThatThrownBy(() -> new InventoryRange(longest + "9", 1))
                .isInstanceOf(RefusedException.class);
    }
}
