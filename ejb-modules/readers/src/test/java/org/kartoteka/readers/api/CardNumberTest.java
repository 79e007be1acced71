package org.kartoteka.readers.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumberTest {

    private static final CardNumber CARD = CardNumber.of(2, 123_456_789);

    @Test
    void cardHasPrefixRegionSerialAndCheckDigit() {
        // weights 1 and 3: 2+27+2+3+2+9+4+15+6+21+8+27 = 126, and 4 are missing to 130
        assertThat(CARD.digits()).isEqualTo("2921234567894");
    }

    @Test
    void shortSerialIsFilledWithZeros() {
        assertThat(CardNumber.of(1, 1).digits()).hasSize(13).startsWith("291000000001");
    }

    @Test
    void sumThatEndsInZeroHasCheckDigitZero() {
        // 2+27+1+1+9 = 40
        assertThat(CardNumber.of(1, 13).digits()).isEqualTo("2910000000130");
    }

    @Test
    void scannedNumberIsRead() {
        assertThat(CardNumber.parse(" 2921234567894\r")).contains(CARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "292123456789",
                "29212345678940",
                "2921234567895",
                "4006381333931",
                "29212345678x4",
                "２９２１２３４５６７８９４"
            })
    void whatIsNoCardNumberIsRefused(String text) {
        assertThat(CardNumber.parse(text)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new CardNumber(text));
    }

    @Test
    void everySingleWrongDigitIsNoticed() {
        for (int place = 0; place < 13; place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(CARD.digits());
                changed.setCharAt(place, digit);
                if (!changed.toString().equals(CARD.digits())) {
                    assertThat(CardNumber.parse(changed.toString())).as("%s", changed).isEmpty();
                }
            }
        }
    }

    @Test
    void swappedNeighboursAreNoticedUnlessTheyDifferByFive() {
        for (long serial = 1; serial < 100_000_000; serial = serial * 3 + 17) {
            var digits = CardNumber.of(3, serial).digits();
            for (int place = 2; place < 12; place++) {
                int difference = Math.abs(digits.charAt(place) - digits.charAt(place + 1));
                boolean noticed = CardNumber.parse(swapped(digits, place)).isEmpty();
                assertThat(noticed)
                        .as("%s at %d", digits, place)
                        .isEqualTo(difference != 0 && difference != 5);
            }
        }
    }

    private static String swapped(String digits, int place) {
        var changed = new StringBuilder(digits);
        changed.setCharAt(place, digits.charAt(place + 1));
        changed.setCharAt(place + 1, digits.charAt(place));
        return changed.toString();
    }

    @Test
    void serialAndRegionHaveTheirBounds() {
        assertThat(CardNumber.of(9, CardNumber.LAST_SERIAL).digits()).startsWith("299999999999");
        assertThatIllegalArgumentException().isThrownBy(() -> CardNumber.of(1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CardNumber.of(1, CardNumber.LAST_SERIAL + 1));
        assertThatIllegalArgumentException().isThrownBy(() -> CardNumber.of(10, 1));
    }
}
