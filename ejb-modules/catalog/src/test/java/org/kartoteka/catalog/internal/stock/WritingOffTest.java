package org.kartoteka.catalog.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.ActForm;
import org.kartoteka.catalog.api.ApproveWriteOff;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.DraftWriteOff;
import org.kartoteka.catalog.api.ReplaceCopy;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.catalog.api.WriteOffState;
import org.kartoteka.catalog.api.WriteOffView;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.money.Money;

class WritingOffTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Keepers keepers = new Keepers();
    private final UUID title = keepers.stock.title("NSK", "Тихий Дон");
    private final List<CopyView> copies = keepers.added(title, "101", 4);

    @Test
    void aDraftTakesNothingOutOfStock() {
        var draft = draft("5", copies.subList(0, 2));

        assertThat(draft.state()).isEqualTo(WriteOffState.DRAFT);
        assertThat(draft.books().copies()).isEqualTo(2);
        assertThat(draft.books().amount()).isEqualTo(roubles("201.00"));
        assertThat(draft.amount()).isEqualTo(roubles("301.50"));
        assertThat(states()).containsOnly("LENDABLE");
        assertThat(keepers.ledger.prove("NSK", FOREVER).entries()).isOne();
    }

    @Test
    void anApprovedActTakesItsCopiesOutAndTheBooksSaySo() {
        keepers.outbox.clear();

        var act = approved(draft("5", copies.subList(0, 2)));

        assertThat(act.state()).isEqualTo(WriteOffState.APPROVED);
        assertThat(act.approver()).contains("Директор Смирнова А. Б.");
        assertThat(states()).containsExactly("WRITTEN_OFF", "WRITTEN_OFF", "LENDABLE", "LENDABLE");
        assertThat(keepers.outbox.of(CopyChanged.TOPIC))
                .hasSize(2)
                .allMatch(e -> e.contains("WRITTEN_OFF"));
        assertThat(disposals())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.source()).isEqualTo("WORN");
                            assertThat(line.document()).contains("5");
                            assertThat(line.sum().copies()).isEqualTo(2);
                        });
        assertSound();
        assertThat(keepers.act(() -> keepers.writeOffs.approve(order(act)))).isEqualTo(act);
    }

    @Test
    void aReversedActBringsTheCopiesBackAsTheyWere() {
        keepers.change(copies.get(0), CopyAct.KEEP_IN_READING_ROOM);
        var act = approved(draft("5", copies.subList(0, 2)));

        var reversed = keepers.act(() -> keepers.writeOffs.reverse(act.id(), "Ошибка"));

        assertThat(reversed.state()).isEqualTo(WriteOffState.REVERSED);
        assertThat(states())
                .containsExactly("READING_ROOM_ONLY", "LENDABLE", "LENDABLE", "LENDABLE");
        assertThat(keepers.ledger.prove("NSK", FOREVER).balance().copies()).isEqualTo(4);
        assertSound();
        approved(draft("6", copies.subList(0, 2)));
    }

    @Test
    void whatAReaderHasIsNotWrittenOffNeitherAtTheDraftNorAtTheDecision() {
        keepers.loans.out.add(copies.get(0).id());
        assertRefused(() -> draft("5", copies.subList(0, 2)), StockRefusal.COPY_ON_LOAN);
        keepers.loans.out.clear();
        var draft = draft("5", copies.subList(0, 2));
        keepers.loans.out.add(copies.get(1).id());

        assertRefused(() -> approved(draft), StockRefusal.COPY_ON_LOAN);

        assertThat(states()).containsOnly("LENDABLE");
    }

    @Test
    void aCopyIsInOneActAtATime() {
        var draft = draft("5", copies.subList(0, 2));

        assertRefused(() -> draft("6", copies.subList(1, 3)), StockRefusal.COPY_IN_ANOTHER_ACT);
        keepers.act(() -> keepers.writeOffs.cancel(draft.id()));
        draft("6", copies.subList(1, 3));
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        var draft = draft("5", copies.subList(0, 1));
        var none = List.<CopyView>of();
        var twice = List.of(copies.get(2), copies.get(2));

        assertRefused(() -> draft("5", copies.subList(1, 2)), StockRefusal.WRITE_OFF_NUMBER_TAKEN);
        assertRefused(() -> draft("6", none), StockRefusal.WRITE_OFF_LIST_MALFORMED);
        assertRefused(() -> draft("6", twice), StockRefusal.WRITE_OFF_LIST_MALFORMED);
        assertRefused(
                () -> drafted("6", "0", List.of(copies.get(2).barcode())),
                StockRefusal.COEFFICIENT_MALFORMED);
        assertRefused(() -> drafted("6", "1", List.of("NO-SUCH")), StockRefusal.COPY_UNKNOWN);
        assertRefused(
                () -> keepers.act(() -> keepers.writeOffs.reverse(draft.id(), "x")),
                StockRefusal.WRITE_OFF_NOT_APPROVED);
        approved(draft);
        assertRefused(
                () -> keepers.act(() -> keepers.writeOffs.cancel(draft.id())),
                StockRefusal.WRITE_OFF_DECIDED);
        assertRefused(() -> draft("6", copies.subList(0, 1)), StockRefusal.COPY_WRITTEN_OFF);
        assertRefused(
                () -> keepers.act(() -> keepers.writeOffs.cancel(UUID.randomUUID())),
                StockRefusal.WRITE_OFF_UNKNOWN);
    }

    @Test
    void theActIsAPdfWithCommissionListAndSums() throws IOException {
        var act = approved(draft("5-Б", copies.subList(0, 2)));

        var text = text(keepers.writeOffs.file(act.id(), ActForm.PDF, RUSSIAN));

        assertThat(text)
                .contains("0504144")
                .contains("АКТ № 5-Б")
                .contains("ветхость")
                .contains("Тихий Дон")
                .contains("101", "102")
                .contains("301,50")
                .contains("Петрова А. И.")
                .contains("Сдать в макулатуру")
                .doesNotContain("103");
    }

    @Test
    void theSheetHoldsNumbersThatCanBeSummed() throws IOException {
        var act = approved(draft("5", copies.subList(0, 2)));

        try (var book =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(
                                        keepers.writeOffs.file(act.id(), ActForm.XLSX, RUSSIAN)));
                var rows = book.getFirstSheet().openStream()) {
            var all = rows.collect(Collectors.toList());
            assertThat(all.get(0).getCellText(0)).isEqualTo("Акт № 5 о списании");
            assertThat(all.stream().filter(row -> row.getCellText(1).equals("102")).findFirst())
                    .hasValueSatisfying(
                            row -> {
                                assertThat(row.getCellAsNumber(3).orElseThrow())
                                        .isEqualByComparingTo("100.50");
                                assertThat(row.getCellAsNumber(5).orElseThrow())
                                        .isEqualByComparingTo("150.75");
                            });
        }
    }

    @Test
    void theAccountsGetAFileTheirProgramReads() {
        var act = approved(draft("=5", copies.subList(0, 1)));

        var file =
                new String(
                        keepers.writeOffs.file(act.id(), ActForm.ACCOUNTS, RUSSIAN),
                        StandardCharsets.UTF_8);

        assertThat(file.split("\r\n"))
                .containsExactly(
                        "\ufeffАкт;Дата;Библиотека;Причина;Инв. номер;Автор, заглавие, год;"
                                + "Цена, руб.;Коэф.;Сумма, руб.",
                        "\"'=5\";23.11.2026;\"NSK\";ветхость;\"101\";\"Тихий Дон\";100,50;1,50;150,75");
    }

    @Test
    void anEqualCopyComesForALostOneAndTheLoanEnds() {
        keepers.loans.out.add(copies.get(0).id());

        var done =
                keepers.act(() -> keepers.writeOffs.replace(replacement("205"), Optional.empty()));

        assertThat(done.loanEnded()).isTrue();
        assertThat(done.lost().state()).isEqualTo(CopyState.WRITTEN_OFF);
        assertThat(done.accepted().state()).isEqualTo(CopyState.LENDABLE);
        assertThat(done.accepted().titleId()).isEqualTo(title);
        assertThat(done.accepted().price()).contains(roubles("100.50"));
        assertThat(done.writeOff().reason()).isEqualTo(WriteOffReason.REPLACED);
        assertThat(keepers.loans.out).isEmpty();
        assertThat(disposals()).extracting(AccessionLine::source).containsExactly("REPLACED");
        assertSound();
    }

    @Test
    void theActOfAReplacementNamesBothCopies() throws IOException {
        var done =
                keepers.act(() -> keepers.writeOffs.replace(replacement("205"), Optional.empty()));

        var act = keepers.writeOffs.replacementAct(done.writeOff().id(), RUSSIAN);

        try (var pdf = Loader.loadPDF(act)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("З-1", "взамен утерянного", "101", "205", "Тихий Дон", "Читатель");
        }
        var other = draft("5", copies.subList(1, 2)).id();
        assertRefused(
                () -> keepers.writeOffs.replacementAct(other, RUSSIAN),
                StockRefusal.WRITE_OFF_UNKNOWN);
    }

    @Test
    void aReplacementThatCannotComeLeavesTheLostCopyInTheBooks() {
        assertRefused(
                () ->
                        keepers.act(
                                () ->
                                        keepers.writeOffs.replace(
                                                replacement("102"), Optional.empty())),
                StockRefusal.INVENTORY_NUMBER_TAKEN);

        assertThat(states()).containsOnly("LENDABLE");
        assertThat(disposals()).isEmpty();
        assertSound();
    }

    private ReplaceCopy replacement(String number) {
        return new ReplaceCopy(
                copies.get(0).barcode(),
                Optional.empty(),
                number,
                Optional.empty(),
                Optional.empty(),
                "З-1",
                DAY,
                "Петрова А. И.",
                List.of());
    }

    private WriteOffView draft(String number, List<CopyView> which) {
        return drafted(number, "1.5", which.stream().map(CopyView::barcode).toList());
    }

    private WriteOffView drafted(String number, String coefficient, List<String> barcodes) {
        var order =
                new DraftWriteOff(
                        "NSK",
                        number,
                        DAY,
                        WriteOffReason.WORN,
                        new BigDecimal(coefficient),
                        "Петрова А. И.",
                        List.of("Орлов В. В.", "Седова Г. Д."),
                        barcodes);
        return keepers.act(() -> keepers.writeOffs.draft(order, Optional.empty()));
    }

    private WriteOffView approved(WriteOffView draft) {
        return keepers.act(() -> keepers.writeOffs.approve(order(draft)));
    }

    private static ApproveWriteOff order(WriteOffView act) {
        return new ApproveWriteOff(act.id(), "Директор Смирнова А. Б.", "Сдать в макулатуру");
    }

    private List<AccessionLine> disposals() {
        int year = LocalDate.now(keepers.clock).getYear();
        return keepers.ledger.disposals("NSK", year, Optional.empty(), 10).items();
    }

    private List<String> states() {
        return keepers.texts("select state from catalog.copy order by inventory_number");
    }

    private void assertSound() {
        var proof = keepers.ledger.prove("NSK", FOREVER);
        assertThat(proof.sound()).as("%s", proof).isTrue();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Money roubles(String amount) {
        return Money.roubles(new BigDecimal(amount));
    }

    private static void assertRefused(ThrowingCallable act, Refusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
