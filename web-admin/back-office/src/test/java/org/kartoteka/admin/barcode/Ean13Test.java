package org.kartoteka.admin.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ean13Test {

    /** The worked example of the German article on EAN, drawn by other hands. */
    private static final String KNOWN = "4003994155486";

    private static final String KNOWN_MODULES =
            "101" + "0001101" + "0100111" + "0111101" + "0001011" + "0010111" + "0011101" + "01010"
                    + "1100110" + "1001110" + "1001110" + "1011100" + "1001000" + "1010000" + "101";

    @Test
    void theSymbolIsTheOneOthersDraw() {
        assertThat(Ean13.modules(KNOWN)).isEqualTo(KNOWN_MODULES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2910000000012", "4006381333931", "9785389062566"})
    void aSymbolHasNinetyFiveModulesBetweenGuards(String digits) {
        assertThat(Ean13.modules(withCheckDigit(digits)))
                .hasSize(95)
                .startsWith("101")
                .endsWith("101")
                .matches("[01]+");
    }

    @Test
    void aWrongDigitIsNoticed() {
        var right = "4006381333931";

        assertThat(Ean13.isValid(right)).isTrue();
        for (int i = 0; i < 13; i++) {
            char other = (char) ('0' + (right.charAt(i) - '0' + 1) % 10);
            var wrong = right.substring(0, i) + other + right.substring(i + 1);
            assertThat(Ean13.isValid(wrong)).as(wrong).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "400638133393", "40063813339311", "400638133393x", "٤٠٠٦٣٨١٣٣٣٩٣١"})
    void whatIsNotThirteenDigitsIsNoEan(String text) {
        assertThat(Ean13.isValid(text)).isFalse();
        assertThatThrownBy(() -> Ean13.svg(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePictureHasOneBarPerDarkModuleAndTheDigitsBelow() {
        var svg = Ean13.svg(KNOWN);

        long dark = KNOWN_MODULES.chars().filter(c -> c == '1').count();
        assertThat(svg.split("h1v", -1)).hasSize(Math.toIntExact(dark) + 1);
        assertThat(svg).contains(">4<", ">003994<", ">155486<", "aria-label=\"4003994155486\"");
    }

    @Test
    void barsKeepTheQuietZones() {
        var svg = Ean13.svg(KNOWN);

        assertThat(svg).contains("viewBox=\"0 0 113 76\"", "M11 0h1v65", "M105 0h1v65");
        assertThat(svg).doesNotContain("M10 ", "M106 ");
    }

    private static String withCheckDigit(String digits) {
        for (int check = 0; check < 10; check++) {
            var candidate = digits.substring(0, 12) + check;
            if (Ean13.isValid(candidate)) {
                return candidate;
            }
        }
        throw new AssertionError("No check digit fits " + digits);
    }
}
