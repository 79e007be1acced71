package org.kartoteka.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarCodesTest {

    /** The worked example of the German article on EAN, drawn by other hands. */
    private static final String KNOWN = "4003994155486";

    private static final String KNOWN_MODULES =
            "101" + "0001101" + "0100111" + "0111101" + "0001011" + "0010111" + "0011101" + "01010"
                    + "1100110" + "1001110" + "1001110" + "1011100" + "1001000" + "1010000" + "101";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "INV-2024/000123",
                "1234567",
                "12345678",
                "000000000001",
                "~!{ }~",
                "RF 0A7"
            })
    void code128IsReadByAScannerAsItWasWritten(String text) {
        assertThat(printed(Code128.modules(text)).barCodes()).containsExactly("CODE_128 " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4006381333931", "2000000000015", "9785389062566", "5901234123457"})
    void ean13IsReadByAScannerAsItWasWritten(String digits) {
        assertThat(printed(Ean13.modules(digits)).barCodes()).containsExactly("EAN_13 " + digits);
    }

    @Test
    void ean13IsTheSymbolThatOthersDraw() {
        assertThat(Ean13.modules(KNOWN)).isEqualTo(KNOWN_MODULES);
    }

    @Test
    void aWrongDigitOfAnEan13IsNoticed() {
        for (int i = 0; i < 13; i++) {
            char other = (char) ('0' + (KNOWN.charAt(i) - '0' + 1) % 10);
            var wrong = KNOWN.substring(0, i) + other + KNOWN.substring(i + 1);
            assertThat(Ean13.isValid(wrong)).as(wrong).isFalse();
        }
    }

    @Test
    void digitsInPairsTakeHalfTheRoom() {
        assertThat(Code128.modules("12345678").length())
                .isLessThan(Code128.modules("1234567").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Инв. 5", "a\tb"})
    void whatCode128CannotWriteIsToldBefore(String text) {
        assertThat(Code128.isValid(text)).isFalse();
        assertThatThrownBy(() -> Code128.modules(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4006381333930",
                "400638133393",
                "4006381333931 ",
                "abcdefghijklm",
                "٤٠٠٦٣٨١٣٣٣٩٣١"
            })
    void whatIsNoEan13IsToldBefore(String digits) {
        assertThat(Ean13.isValid(digits)).isFalse();
        assertThatThrownBy(() -> Ean13.modules(digits))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ReadBack printed(String modules) {
        return ReadBack.of(
                out -> {
                    try (var file = new PdfFile("Штрихкод", Locale.forLanguageTag("ru"))) {
                        var area = Area.left(15, modules.length() * 0.33);
                        file.newPage(Paper.CATALOGUE_CARD).bars(area, 20, 20, modules);
                        file.writeTo(out);
                    }
                });
    }
}
