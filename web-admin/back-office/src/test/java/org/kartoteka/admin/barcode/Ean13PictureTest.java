package org.kartoteka.admin.barcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.print.Ean13;

class Ean13PictureTest {

    /** The worked example of the German article on EAN, drawn by other hands. */
    private static final String KNOWN = "4003994155486";

    @ParameterizedTest
    @ValueSource(strings = {"", "400638133393", "40063813339311", "400638133393x"})
    void whatIsNoEanIsNotDrawn(String text) {
        assertThatThrownBy(() -> Ean13Picture.svg(text))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePictureHasOneBarPerDarkModuleAndTheDigitsBelow() {
        var svg = Ean13Picture.svg(KNOWN);

        long dark = Ean13.modules(KNOWN).chars().filter(c -> c == '1').count();
        assertThat(svg.split("h1v", -1)).hasSize(Math.toIntExact(dark) + 1);
        assertThat(svg).contains(">4<", ">003994<", ">155486<", "aria-label=\"4003994155486\"");
    }

    @Test
    void barsKeepTheQuietZones() {
        var svg = Ean13Picture.svg(KNOWN);

        assertThat(svg).contains("viewBox=\"0 0 113 76\"", "M11 0h1v65", "M105 0h1v65");
        assertThat(svg).doesNotContain("M10 ", "M106 ");
    }
}
