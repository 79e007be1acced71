package org.kartoteka.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Ean13Test {

    @Test
    void lastDigitChecksTheOthers() {
        // the example of the GS1 General Specifications, and a real ISBN
        assertThat(Ean13.of("629104150021")).isEqualTo("6291041500213");
        assertThat(Ean13.of("978589118682")).isEqualTo("9785891186828");
    }

    @Test
    void copiesOfTwoLibrariesNeverShareABarcode() {
        assertThat(Ean13.ofCopy(1, 23))
                .isEqualTo("2001000000234")
                .isNotEqualTo(Ean13.ofCopy(2, 23));
    }

    @Test
    void onlyTwelveDigitsHaveACheckDigit() {
        assertThatThrownBy(() -> Ean13.of("123")).isInstanceOf(IllegalArgumentException.class);
    }
}
