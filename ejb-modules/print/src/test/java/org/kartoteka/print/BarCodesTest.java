package org.kartoteka.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarCodesTest {

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
    @ValueSource(strings = {"4006381333930", "400638133393", "4006381333931 ", "abcdefghijklm"})
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
