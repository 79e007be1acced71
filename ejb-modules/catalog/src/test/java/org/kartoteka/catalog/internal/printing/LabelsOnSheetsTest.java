package org.kartoteka.catalog.internal.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.print.Paper;
import org.kartoteka.print.ReadBack;

class LabelsOnSheetsTest {

    private static final String EAN = "2100000000012";

    @ParameterizedTest
    @EnumSource(LabelLayout.class)
    void theScannerReadsWhatIsPrintedOnEverySheet(LabelLayout layout) {
        var ean = printed(LabelKind.BARCODE, layout, 1, List.of(EAN));
        var other = printed(LabelKind.BARCODE, layout, layout.labels(), List.of("INV-000123"));

        assertThat(ean.size()).containsExactly(210L, 297L);
        assertThat(ean.barCodes()).containsExactly("EAN_13 " + EAN);
        assertThat(ean.flatText())
                .as("an inventory number that has no room is left out, not torn")
                .isIn("ЦБС Новосибирска " + EAN, "ЦБС Новосибирска " + EAN + " 77-" + EAN);
        assertThat(other.barCodes()).containsExactly("CODE_128 INV-000123");
    }

    @ParameterizedTest
    @EnumSource(LabelLayout.class)
    void noLabelLeavesTheSheetOrLiesUponAnother(LabelLayout layout) {
        var raster = LabelRaster.of(layout);

        for (int i = 0; i < layout.labels(); i++) {
            assertThat(raster.x(i)).isNotNegative();
            assertThat(raster.y(i)).isNotNegative();
            assertThat(raster.x(i) + raster.width()).isLessThanOrEqualTo(Paper.A4.width());
            assertThat(raster.y(i) + raster.height()).isLessThanOrEqualTo(Paper.A4.height());
        }
        assertThat(raster.x(1)).isGreaterThanOrEqualTo(raster.x(0) + raster.width());
        assertThat(raster.y(layout.columns())).isEqualTo(raster.y(0) + raster.height());
    }

    @Test
    void aSheetThatIsPartlyUsedUpIsBegunAtAnyLabel() {
        var many = IntStream.range(0, 24).mapToObj(i -> "C" + i).toList();

        var fromTheLast = printed(LabelKind.SPINE, LabelLayout.A4_24, 24, many);

        assertThat(fromTheLast.pages()).isEqualTo(2);
        assertThat(fromTheLast.text(1)).contains("77-C0").doesNotContain("77-C1");
        assertThat(fromTheLast.text(2)).contains("77-C1").contains("77-C23");
    }

    @Test
    void theSpineShowsClassAndAuthorMarkBelowEachOther() {
        var sheet = printed(LabelKind.SPINE, LabelLayout.A4_40, 1, List.of("C1"));

        assertThat(sheet.text().lines().map(String::strip)).contains("84(2Рос)1", "П91", "77-C1");
    }

    @Test
    void aBarcodeThatNoScannerCouldReadIsRefused() {
        for (var barcode : List.of("Инв-5", "A".repeat(40))) {
            assertThatThrownBy(
                            () ->
                                    printed(
                                            LabelKind.BARCODE,
                                            LabelLayout.A4_65,
                                            1,
                                            List.of(barcode)))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e ->
                                    assertThat(e.refusal())
                                            .isEqualTo(CatalogRefusal.BARCODE_UNPRINTABLE));
        }
    }

    private static ReadBack printed(
            LabelKind kind, LabelLayout layout, int first, List<String> barcodes) {
        var sheets = new LabelSheets(new LabelOrder(kind, layout, first, barcodes));
        for (var barcode : barcodes) {
            sheets.add(
                    new LabelText(
                            barcode,
                            Optional.of("77-" + barcode),
                            Optional.of("84(2Рос)1 П91"),
                            "ЦБС Новосибирска"));
        }
        return ReadBack.of(sheets::writeTo);
    }
}
