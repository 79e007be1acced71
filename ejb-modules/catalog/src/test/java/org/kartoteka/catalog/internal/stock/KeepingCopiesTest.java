package org.kartoteka.catalog.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.AddCopies;
import org.kartoteka.catalog.api.CatalogRefusal;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.CopyChangeView;
import org.kartoteka.catalog.api.CopyChanged;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;
import org.kartoteka.catalog.api.ReceiptDocument;
import org.kartoteka.catalog.api.ReceiptSource;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.DatabaseFailure;

class KeepingCopiesTest {

    private final Keepers keepers = new Keepers();
    private final UUID title = keepers.stock.title("NSK", "Книга");

    @Test
    void aRangeIsAddedWithBarcodesHistoryNewsAndAuditLine() {
        var added = keepers.added(title, "А-0099", 3);

        assertThat(added)
                .extracting(c -> c.inventoryNumber().orElseThrow(), CopyView::barcode)
                .containsExactly(
                        tuple("А-0099", "NSK-А-0099"),
                        tuple("А-0100", "NSK-А-0100"),
                        tuple("А-0101", "NSK-А-0101"));
        assertThat(added).extracting(CopyView::state).containsOnly(CopyState.LENDABLE);
        assertThat(keepers.outbox.of(CopyChanged.TOPIC)).hasSize(3);
        assertThat(keepers.audit).containsExactly("catalog.add-copies");
        assertThat(history(added.get(2)))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.act()).isEqualTo("ADD");
                            assertThat(line.caller()).isEqualTo("ivanova");
                            assertThat(line.fromBranch()).isEmpty();
                            assertThat(line.toBranch()).isEqualTo("NSK-1");
                            assertThat(line.note()).contains("УПД-17");
                        });
    }

    @Test
    void aNumberUsedBeforeIsRefusedAndNothingOfTheRangeStays() {
        var first = keepers.added(title, "5", 1).get(0);
        keepers.database.change(
                "update catalog.copy set state = 'WRITTEN_OFF' where id = ?", first.id());

        assertRefused(() -> keepers.added(title, "1", 9), StockRefusal.INVENTORY_NUMBER_TAKEN);

        assertThat(keepers.texts("select inventory_number from catalog.copy")).containsExactly("5");
    }

    @Test
    void aBarcodeOfAnotherLibraryIsRefused() {
        var order = Keepers.order(title, "NSK-1", "1", 1);
        keepers.added(withBarcode(order, "2100000000012"));

        assertRefused(
                () ->
                        keepers.added(
                                withBarcode(
                                        Keepers.order(title, "NSK-1", "2", 1), "2100000000012")),
                StockRefusal.BARCODE_TAKEN);
    }

    @Test
    void ofTwoThatAddTheSameNumberAtOnceOneIsRefused() throws Exception {
        var together = new CyclicBarrier(2);
        var desks = Executors.newFixedThreadPool(2);
        try {
            var acts =
                    Stream.generate(() -> desks.submit(() -> addedAt(together))).limit(2).toList();
            var outcomes = List.of(acts.get(0).get(), acts.get(1).get());

            assertThat(outcomes).containsExactlyInAnyOrder("added", "INVENTORY_NUMBER_TAKEN");
        } finally {
            desks.shutdownNow();
        }
    }

    private String addedAt(CyclicBarrier together) throws Exception {
        together.await();
        try {
            keepers.added(title, "77", 50);
            return "added";
        } catch (RefusedException e) {
            return e.refusal().name();
        }
    }

    @Test
    void theSameKeyAddsOnce() {
        var key = Optional.of(new IdempotencyKey("ivanova", "k1"));
        var order = Keepers.order(title, "NSK-1", "1", 2);

        var first = keepers.act(() -> keepers.keeping.add(order, key));
        var second = keepers.act(() -> keepers.keeping.add(order, key));

        assertThat(second).isEqualTo(first);
        assertThat(keepers.texts("select id from catalog.copy")).hasSize(2);
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        var order = Keepers.order(title, "NSK-1", "1", 1);

        assertRefused(
                () -> keepers.added(Keepers.order(UUID.randomUUID(), "NSK-1", "1", 1)),
                CatalogRefusal.TITLE_UNKNOWN);
        assertRefused(
                () -> keepers.added(Keepers.order(title, "NSK-9", "1", 1)),
                CatalogRefusal.BRANCH_UNKNOWN);
        assertRefused(
                () -> keepers.added(Keepers.order(title, "MSK-1", "1", 1)),
                AccessRefusal.WRONG_BRANCH);
        assertRefused(
                () ->
                        keepers.added(
                                Keepers.order(
                                        keepers.stock.title("MSK", "Чужая"), "NSK-1", "1", 1)),
                CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY);
        assertRefused(
                () -> keepers.added(withBarcode(Keepers.order(title, "NSK-1", "1", 2), "X")),
                StockRefusal.BARCODE_FOR_ONE_COPY_ONLY);
        assertRefused(
                () -> keepers.added(withPrice(order, new BigDecimal("-1"))),
                StockRefusal.PRICE_MALFORMED);
        assertRefused(() -> keepers.added(withPaper(order, " ")), StockRefusal.PAPER_MALFORMED);
        assertRefused(
                () -> keepers.added(withPaper(order, "5\u001f6")), StockRefusal.PAPER_MALFORMED);
    }

    @Test
    void aCopyIsLostFoundMovedAndItsHistoryTellsFromWhereToWhere() {
        var copy = keepers.added(title, "1", 1).get(0);
        keepers.change(copy, CopyAct.KEEP_IN_READING_ROOM);
        keepers.change(copy, CopyAct.LOSE);
        assertThat(keepers.change(copy, CopyAct.FIND).state())
                .isEqualTo(CopyState.READING_ROOM_ONLY);
        var moved = keepers.change(move(copy, "NSK-2"));

        assertThat(moved.branch()).isEqualTo("NSK-2");
        assertThat(history(copy))
                .extracting(
                        CopyChangeView::act,
                        line -> line.fromBranch().orElse("") + ">" + line.toBranch(),
                        line -> line.fromState().map(Enum::name).orElse("") + ">" + line.toState())
                .containsExactly(
                        tuple("MOVE", "NSK-1>NSK-2", "READING_ROOM_ONLY>READING_ROOM_ONLY"),
                        tuple("FIND", "NSK-1>NSK-1", "MISSING>READING_ROOM_ONLY"),
                        tuple("LOSE", "NSK-1>NSK-1", "READING_ROOM_ONLY>MISSING"),
                        tuple("KEEP_IN_READING_ROOM", "NSK-1>NSK-1", "LENDABLE>READING_ROOM_ONLY"),
                        tuple("ADD", ">NSK-1", ">LENDABLE"));
        assertThat(keepers.outbox.of(CopyChanged.TOPIC))
                .last()
                .asString()
                .contains("\"branch\":\"NSK-2\"");
    }

    @Test
    void theHistoryIsReadPageByPage() {
        var copy = keepers.added(title, "1", 1).get(0);
        keepers.change(copy, CopyAct.LOSE);
        keepers.change(copy, CopyAct.FIND);

        var first = keepers.keeping.history(copy.barcode(), Optional.empty(), 2);
        var second = keepers.keeping.history(copy.barcode(), first.next(), 2);

        assertThat(first.items()).extracting(CopyChangeView::act).containsExactly("FIND", "LOSE");
        assertThat(second.items()).extracting(CopyChangeView::act).containsExactly("ADD");
        assertThat(second.next()).isEmpty();
    }

    @Test
    void whatAReaderHasIsNotLostOrMendedButMayBelongElsewhere() {
        var copy = keepers.added(title, "1", 1).get(0);
        keepers.loans.out.add(copy.id());

        assertRefused(() -> keepers.change(copy, CopyAct.LOSE), StockRefusal.COPY_ON_LOAN);
        assertRefused(
                () -> keepers.change(copy, CopyAct.SEND_TO_REPAIR), StockRefusal.COPY_ON_LOAN);
        assertThat(keepers.change(move(copy, "NSK-2")).branch()).isEqualTo("NSK-2");
    }

    @Test
    void copiesAreBoundTogetherAndParted() {
        var copies = keepers.added(title, "1", 3);
        var part = copies.get(0);
        var volume = copies.get(1);
        keepers.change(bind(part, volume));

        assertRefused(() -> keepers.change(part, CopyAct.LOSE), StockRefusal.COPY_BOUND);
        assertRefused(
                () -> keepers.change(bind(volume, copies.get(2))), StockRefusal.COPY_HAS_PARTS);
        assertRefused(() -> keepers.change(move(volume, "NSK-2")), StockRefusal.COPY_HAS_PARTS);
        assertRefused(
                () -> keepers.change(bind(copies.get(2), part)), StockRefusal.BINDING_IMPOSSIBLE);
        assertRefused(
                () -> keepers.change(bind(copies.get(2), copies.get(2))),
                StockRefusal.BINDING_IMPOSSIBLE);
        assertThat(history(part).get(0).note()).contains(volume.barcode());

        assertThat(keepers.change(part, CopyAct.UNBIND).state()).isEqualTo(CopyState.LENDABLE);
        assertRefused(() -> keepers.change(volume, CopyAct.UNBIND), StockRefusal.ACT_UNFIT);
        keepers.change(volume, CopyAct.SEND_TO_REPAIR);
        assertRefused(() -> keepers.change(volume, CopyAct.UNBIND), StockRefusal.COPY_NOT_BOUND);
    }

    @Test
    void aMoveNeedsAnotherBranchOfTheLibrary() {
        var copy = keepers.added(title, "1", 1).get(0);

        assertRefused(() -> keepers.change(copy, CopyAct.MOVE), StockRefusal.BRANCH_NEEDED);
        assertRefused(() -> keepers.change(move(copy, "NSK-1")), StockRefusal.COPY_THERE_ALREADY);
        assertRefused(() -> keepers.change(move(copy, "NSK-9")), CatalogRefusal.BRANCH_UNKNOWN);
        assertRefused(
                () -> keepers.change(move(copy, "MSK-1")),
                CatalogRefusal.BRANCH_OF_ANOTHER_LIBRARY);
        assertRefused(
                () ->
                        keepers.change(
                                new ChangeCopy(
                                        "NO-SUCH",
                                        CopyAct.LOSE,
                                        Keepers.no(),
                                        Keepers.no(),
                                        Keepers.no())),
                StockRefusal.COPY_UNKNOWN);
    }

    @Test
    void theStaffOfAnotherBranchIsRefused() {
        var copy = keepers.added(title, "1", 1).get(0);
        keepers.life.callers = StaffForTests.in("NSK-2");

        assertRefused(() -> keepers.change(copy, CopyAct.LOSE), AccessRefusal.WRONG_BRANCH);
    }

    @Test
    void aCopyIsNeverDeleted() {
        keepers.added(title, "1", 1);

        assertThatThrownBy(() -> keepers.database.change("delete from catalog.copy"))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("never deleted");
    }

    private List<CopyChangeView> history(CopyView copy) {
        return keepers.keeping.history(copy.barcode(), Optional.empty(), 20).items();
    }

    private static ChangeCopy move(CopyView copy, String branch) {
        return new ChangeCopy(
                copy.barcode(), CopyAct.MOVE, Optional.of(branch), Keepers.no(), Keepers.no());
    }

    private static ChangeCopy bind(CopyView part, CopyView volume) {
        return new ChangeCopy(
                part.barcode(),
                CopyAct.BIND,
                Keepers.no(),
                Optional.of(volume.barcode()),
                Keepers.no());
    }

    private static AddCopies withBarcode(AddCopies order, String barcode) {
        return new AddCopies(
                order.title(),
                order.branch(),
                order.firstNumber(),
                order.count(),
                Optional.of(barcode),
                order.shelfMark(),
                order.price(),
                false,
                order.document());
    }

    private static AddCopies withPaper(AddCopies order, String number) {
        return new AddCopies(
                order.title(),
                order.branch(),
                order.firstNumber(),
                order.count(),
                Optional.empty(),
                order.shelfMark(),
                order.price(),
                false,
                new ReceiptDocument(
                        ReceiptSource.GIFT, number, order.document().dated(), Optional.empty()));
    }

    private static AddCopies withPrice(AddCopies order, BigDecimal price) {
        return new AddCopies(
                order.title(),
                order.branch(),
                order.firstNumber(),
                order.count(),
                Optional.empty(),
                order.shelfMark(),
                Optional.of(price),
                false,
                order.document());
    }

    private static void assertRefused(ThrowingCallable act, Refusal reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.refusal()).isEqualTo(reason));
    }
}
