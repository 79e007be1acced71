package org.kartoteka.catalog.internal.stock;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.BeginStockTaking;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ScanVerdict;
import org.kartoteka.catalog.api.ScanView;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.StockTakingView;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.security.AccessRefusal;

class TakingStockTest {

    private final Keepers keepers = new Keepers();
    private final StockTakingsBean takings = new StockTakingsBean();
    private List<CopyView> copies;

    @BeforeEach
    void openTheDoor() {
        takings.loans = keepers.loans;
        takings.rights = keepers.rights;
        takings.callers = keepers.caller;
        takings.directory = keepers.directory;
        takings.rows = new TakingRows();
        takings.rows.database = keepers.database;
        takings.audit = keepers.new Audit();
        takings.clock = keepers.clock;
        copies = keepers.added(keepers.stock.title("NSK", "Тихий Дон"), "101", 6);
    }

    @Test
    void aRoundKnowsWhatShouldStandThere() {
        keepers.change(copies.get(5), CopyAct.LOSE);

        assertThat(begun("84", "84").expected()).isEqualTo(6);
        assertThat(begun("85", "").expected()).isZero();
        assertThat(begun("", "").expected()).isEqualTo(6);
    }

    @Test
    void everyScanIsKeptOnceWithItsMeaning() {
        keepers.change(move(copies.get(1)));
        keepers.change(copies.get(2), CopyAct.LOSE);
        keepers.loans.out.add(copies.get(3).id());
        var round = begun("84", "84");

        scan(round, copies.get(0).barcode(), copies.get(1).barcode(), "NO-SUCH");
        scan(round, copies.get(2).barcode(), copies.get(3).barcode(), copies.get(0).barcode());

        assertThat(takings.find(round.id()).orElseThrow().scanned())
                .containsOnly(
                        entry(ScanVerdict.IN_PLACE, 1L),
                        entry(ScanVerdict.FOREIGN, 1L),
                        entry(ScanVerdict.UNKNOWN, 1L),
                        entry(ScanVerdict.WAS_MISSING, 1L),
                        entry(ScanVerdict.ON_LOAN, 1L));
        assertThat(takings.scans(round.id(), ScanVerdict.FOREIGN, Optional.empty(), 10).items())
                .extracting(ScanView::barcode, scan -> scan.branch().orElse(""))
                .containsExactly(tuple(copies.get(1).barcode(), "NSK-2"));
    }

    @Test
    void whatWasNotScannedAndNobodyHasIsMissing() {
        keepers.loans.out.add(copies.get(3).id());
        var round = begun("84", "84");
        scan(round, copies.get(0).barcode(), copies.get(1).barcode());

        assertThat(missing(round)).containsExactly("NSK-103", "NSK-105", "NSK-106");
        var closed = keepers.act(() -> takings.close(round.id()));
        keepers.loans.out.clear();

        assertThat(closed.missing()).contains(3L);
        assertThat(missing(closed)).containsExactly("NSK-103", "NSK-105", "NSK-106");
        assertThat(keepers.act(() -> takings.close(round.id()))).isEqualTo(closed);
        assertThat(keepers.texts("select distinct state from catalog.copy"))
                .containsExactly("LENDABLE");
    }

    @Test
    void aClosedRoundTakesNoScan() {
        var round = begun("", "");
        keepers.act(() -> takings.close(round.id()));

        assertRefused(() -> scan(round, "1"), StockRefusal.STOCK_TAKING_CLOSED);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        var round = begun("", "");

        assertRefused(() -> begun("85", "84"), StockRefusal.SHELF_RANGE_MALFORMED);
        assertRefused(() -> begun("NSK-9", "", ""), CatalogRefusal.BRANCH_UNKNOWN);
        assertRefused(() -> begun("MSK-1", "", ""), AccessRefusal.WRONG_BRANCH);
        assertRefused(() -> scan(round), StockRefusal.SCANS_MALFORMED);
        assertRefused(() -> scan(round, " "), StockRefusal.SCANS_MALFORMED);
        assertRefused(
                () -> scan(round, Collections.nCopies(101, "1").toArray(String[]::new)),
                StockRefusal.SCANS_MALFORMED);
        assertRefused(
                () -> keepers.act(() -> takings.close(UUID.randomUUID())),
                StockRefusal.STOCK_TAKING_UNKNOWN);
    }

    @Test
    void theActListsWhatIsMissing() throws IOException {
        var round = begun("84", "84");
        scan(round, copies.get(0).barcode());
        keepers.act(() -> takings.close(round.id()));

        var pdf = takings.act(round.id(), Locale.forLanguageTag("ru"));

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("проверки библиотечного фонда")
                    .contains("Недостаёт: 5")
                    .contains("NSK-106")
                    .doesNotContain("NSK-101");
        }
    }

    private StockTakingView begun(String from, String to) {
        return begun("NSK-1", from, to);
    }

    private StockTakingView begun(String branch, String from, String to) {
        return keepers.act(
                () ->
                        takings.begin(
                                new BeginStockTaking(
                                        branch,
                                        "Абонемент",
                                        Optional.of(from).filter(text -> !text.isEmpty()),
                                        Optional.of(to).filter(text -> !text.isEmpty()))));
    }

    private List<ScanView> scan(StockTakingView round, String... barcodes) {
        return keepers.act(() -> takings.scan(round.id(), List.of(barcodes)));
    }

    private List<String> missing(StockTakingView round) {
        return takings.missing(round.id(), Optional.empty(), 100).items().stream()
                .map(CopyView::barcode)
                .sorted()
                .toList();
    }

    private static ChangeCopy move(CopyView copy) {
        return new ChangeCopy(
                copy.barcode(), CopyAct.MOVE, Optional.of("NSK-2"), Keepers.no(), Keepers.no());
    }

    private static void assertRefused(ThrowingCallable act, Refusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
