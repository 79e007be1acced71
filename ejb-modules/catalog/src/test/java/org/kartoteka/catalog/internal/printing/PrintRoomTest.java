package org.kartoteka.catalog.internal.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.LabelKind;
import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.catalog.api.LabelOrder;
import org.kartoteka.catalog.internal.AStock;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.sql.Database;
import org.kartoteka.print.ReadBack;

class PrintRoomTest {

    private final Database database = new Database(TestDatabase.empty().source());
    private final AStock stock = new AStock(database);
    private final PrintRoomBean room = new PrintRoomBean();

    @BeforeEach
    void openTheDoor() {
        room.database = database;
    }

    @Test
    void cardsComeInTheOrderAskedFor() {
        var war = stock.title("NSK", "Война");
        var peace = stock.title("NSK", "Мир");

        var file = new ReadBack(room.cards(List.of(peace, war, peace)));

        assertThat(file.pages()).isEqualTo(3);
        assertThat(file.text(1)).contains("Мир");
        assertThat(file.text(2)).contains("Война");
        assertThat(file.text(3)).contains("Мир");
    }

    @Test
    void aTitleThatIsNotThereIsRefusedAndNothingIsPrinted() {
        var there = stock.title("NSK", "Есть");

        refused(CatalogRefusal.TITLE_UNKNOWN, () -> room.cards(List.of(there, new UUID(0, 1))));
    }

    @Test
    void labelsBearTheNameOfTheLibrary() {
        var title = stock.title("NSK", "Книга");
        stock.copy(title, "LENDABLE");

        var file =
                new ReadBack(
                        room.labels(
                                new LabelOrder(
                                        LabelKind.SPINE,
                                        LabelLayout.A4_24,
                                        3,
                                        List.of("B" + title + "LENDABLE"))));

        assertThat(file.flatText()).contains("ЦБС");
    }

    @Test
    void copiesThatAreNotThereAreNamed() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> room.labels(labels(1, List.of("X1", "X2", "X1"))))
                .satisfies(
                        e -> {
                            assertThat(e.refusal())
                                    .isEqualTo(CatalogRefusal.COPIES_TO_PRINT_UNKNOWN);
                            assertThat(e.arguments()).containsExactly("X1, X2");
                        });
    }

    @Test
    void noSheetHasALabelZeroOrOneBehindTheLast() {
        refused(CatalogRefusal.FIRST_LABEL_OFF_SHEET, () -> room.labels(labels(0, List.of("X"))));
        refused(CatalogRefusal.FIRST_LABEL_OFF_SHEET, () -> room.labels(labels(25, List.of("X"))));
    }

    @Test
    void nothingAndTooMuchAreRefusedBeforeAnybodyLooks() {
        refused(CatalogRefusal.TOO_MANY_TO_PRINT, () -> room.labels(labels(1, List.of())));
        refused(
                CatalogRefusal.TOO_MANY_TO_PRINT,
                () -> room.labels(labels(1, Collections.nCopies(2001, "X"))));
        refused(CatalogRefusal.TOO_MANY_TO_PRINT, () -> room.cards(List.of()));
        refused(
                CatalogRefusal.TOO_MANY_TO_PRINT,
                () -> room.cards(Collections.nCopies(1001, new UUID(0, 1))));
    }

    private static LabelOrder labels(int first, List<String> barcodes) {
        return new LabelOrder(LabelKind.SPINE, LabelLayout.A4_24, first, barcodes);
    }

    private static void refused(CatalogRefusal refusal, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
