package org.kartoteka.catalog.internal.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals.Part;
import org.kartoteka.catalog.api.ChangeCopy;
import org.kartoteka.catalog.api.CopyAct;
import org.kartoteka.catalog.api.InventoryLine;
import org.kartoteka.catalog.api.LedgerFault;
import org.kartoteka.catalog.api.StockEntry;
import org.kartoteka.catalog.api.StockProof.BrokenEntry;
import org.kartoteka.catalog.api.StockSum;
import org.kartoteka.kernel.money.Money;
import org.kartoteka.kernel.sql.DatabaseFailure;

class StockLedgerTest {

    private static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    private final Keepers keepers = new Keepers();
    private final UUID title = keepers.stock.title("NSK", "Книга");

    @Test
    void aReceiptIsOneEntryHoweverManyCopies() {
        keepers.added(title, "1", 300);

        assertThat(entries())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.act()).isEqualTo("RECEIPT");
                            assertThat(entry.debit()).isEqualTo("stock:NSK-1");
                            assertThat(entry.credit()).isEqualTo("in:PURCHASE");
                            assertThat(entry.titles()).isEqualTo(1);
                            assertThat(entry.moved()).isEqualTo(sum(300, "30150.00"));
                            assertThat(entry.balance()).isEqualTo(entry.moved());
                        });
        assertSound();
    }

    @Test
    void moveDisposalAndReturnAreEntriesThatBalance() {
        var copy = keepers.added(title, "1", 2).get(0);
        keepers.change(
                new ChangeCopy(
                        copy.barcode(),
                        CopyAct.MOVE,
                        Optional.of("NSK-2"),
                        Keepers.no(),
                        Keepers.no()));
        turn("update catalog.copy set state = 'WRITTEN_OFF' where id = ?", copy.id());
        turn("update catalog.copy set state = 'LENDABLE' where id = ?", copy.id());
        turn("update catalog.copy set price = 80 where id = ?", copy.id());

        assertThat(entries())
                .extracting(e -> e.act() + " " + e.debit() + " < " + e.credit() + " " + e.balance())
                .containsExactly(
                        "RECEIPT stock:NSK-1 < in:PURCHASE " + sum(2, "201.00"),
                        "MOVE stock:NSK-2 < stock:NSK-1 " + sum(2, "201.00"),
                        "DISPOSAL out:UNKNOWN < stock:NSK-2 " + sum(1, "100.50"),
                        "RESTORATION stock:NSK-2 < out:UNKNOWN " + sum(2, "201.00"),
                        "REVALUATION value < stock:NSK-2 " + sum(2, "180.50"));
        assertSound();
    }

    @Test
    void onePaperIsOneLineOfTheBookAndPart3IsTheSum() {
        keepers.added(title, "1", 2);
        var copy = keepers.added(title, "10", 3).get(0);
        turn("update catalog.copy set state = 'WRITTEN_OFF' where id = ?", copy.id());
        int year = entries().get(0).bookedOn().getYear();

        var receipts = keepers.ledger.receipts("NSK", year, Optional.empty(), 10).items();
        var disposals = keepers.ledger.disposals("NSK", year, Optional.empty(), 10).items();
        var totals = keepers.ledger.totals("NSK", year);

        assertThat(receipts)
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.document()).contains("УПД-17");
                            assertThat(line.party()).contains("ООО «Бибком»");
                            assertThat(line.sum()).isEqualTo(sum(5, "502.50"));
                            assertThat(line.kinds()).containsOnly(java.util.Map.entry("BOOK", 5L));
                        });
        assertThat(disposals).extracting(AccessionLine::sum).containsExactly(sum(1, "100.50"));
        assertThat(totals.opening()).isEqualTo(sum(0, "0"));
        assertThat(totals.received()).containsExactly(new Part("PURCHASE", sum(5, "502.50")));
        assertThat(totals.disposed()).containsExactly(new Part("UNKNOWN", sum(1, "100.50")));
        assertThat(totals.closing()).isEqualTo(sum(4, "402.00"));
        assertThat(keepers.ledger.totals("NSK", year + 1).opening()).isEqualTo(totals.closing());
    }

    @Test
    void theInventoryBookKeepsWhatWasWrittenOff() {
        var copies = keepers.added(title, "1", 3);
        turn("update catalog.copy set state = 'WRITTEN_OFF' where id = ?", copies.get(1).id());

        var page = keepers.ledger.inventoryBook("NSK", Optional.empty(), 2);
        var rest = keepers.ledger.inventoryBook("NSK", page.next(), 2);

        assertThat(page.items())
                .extracting(line -> line.copy().inventoryNumber().orElseThrow())
                .containsExactly("1", "2");
        assertThat(rest.items())
                .extracting(InventoryLine::receipt)
                .containsOnly(Optional.of("УПД-17"));
        assertThat(page.items()).extracting(InventoryLine::description).containsOnly("Книга");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update catalog.stock_entry set amount = 1",
                "delete from catalog.stock_entry",
                "truncate catalog.stock_entry",
                "update catalog.stock_document set number = ''",
                "delete from catalog.copy_change"
            })
    void theDatabaseItselfRefusesToChangeTheBooks(String attempt) {
        keepers.added(title, "1", 1);

        assertThatThrownBy(() -> keepers.database.change(attempt))
                .isInstanceOf(DatabaseFailure.class)
                .hasMessageContaining("is only added to");
    }

    @ParameterizedTest
    @CsvSource({
        "update catalog.stock_entry set amount = 7 where number = 3, CONTENT, 3",
        "update catalog.stock_entry set debit = 'stock:NSK-2' where number = 2, CONTENT, 2",
        "delete from catalog.stock_entry where number = 2, GAP, 3",
        "delete from catalog.stock_entry where number = 4, HEAD, 3",
        "update catalog.stock_document set party = 'Иной', CONTENT, 1",
        "update catalog.stock_entry set hash = sha256('x') where number = 4, CONTENT, 4"
    })
    void whoeverGetsAroundTheGuardsIsFoundByTheVerifier(
            String forgery, LedgerFault fault, long number) {
        for (int i = 0; i < 4; i++) {
            keepers.added(title, "1" + i, 1);
        }
        assertSound();

        keepers.act(
                () -> {
                    keepers.database.change("set local session_replication_role = replica");
                    return keepers.database.change(forgery);
                });

        assertThat(keepers.ledger.prove("NSK", FOREVER).broken())
                .contains(new BrokenEntry(number, fault));
    }

    @Test
    void aRewrittenEntryWithAFittingHashBreaksTheNextOne() {
        for (int i = 0; i < 3; i++) {
            keepers.added(title, "1" + i, 1);
        }
        keepers.act(
                () -> {
                    keepers.database.change("set local session_replication_role = replica");
                    return keepers.database.change(
                            "update catalog.stock_entry e set amount = 5, hash = sha256(e.previous"
                                    + " || convert_to(catalog.stock_entry_text(jsonb_populate_record("
                                    + "e, '{\"amount\": 5}')), 'UTF8')) where number = 2");
                });

        assertThat(keepers.ledger.prove("NSK", FOREVER).broken())
                .contains(new BrokenEntry(2, LedgerFault.BALANCE));
    }

    @Test
    void aCopyThatIsChangedBehindTheBooksIsADifference() {
        keepers.added(title, "1", 2);
        keepers.act(
                () -> {
                    keepers.database.change("set local session_replication_role = replica");
                    return keepers.database.change(
                            "update catalog.copy set state = 'WRITTEN_OFF'"
                                    + " where inventory_number = '1'");
                });

        assertThat(keepers.ledger.prove("NSK", FOREVER).differences())
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.place()).isEqualTo("NSK-1 BOOK");
                            assertThat(found.booked().copies()).isEqualTo(2);
                            assertThat(found.real().copies()).isEqualTo(1);
                        });
    }

    @Test
    void whatIsRolledBackIsNotBooked() {
        assertThatThrownBy(
                        () ->
                                keepers.act(
                                        () -> {
                                            keepers.keeping.add(
                                                    Keepers.order(title, "NSK-1", "1", 2),
                                                    Optional.empty());
                                            throw new IllegalStateException("no");
                                        }))
                .hasMessage("no");

        assertThat(entries()).isEmpty();
        assertThat(keepers.texts("select id::text from catalog.stock_movement")).isEmpty();
    }

    @Test
    void manyWhoBookAtOnceLoseNoEntry() throws Exception {
        int desks = 6;
        int acts = 20;
        var threads = Executors.newFixedThreadPool(desks);
        try {
            var running = new ArrayList<Future<?>>();
            for (int desk = 0; desk < desks; desk++) {
                var prefix = (char) ('A' + desk) + "-";
                running.add(threads.submit(() -> addOneByOne(prefix, acts)));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(keepers.ledger.prove("NSK", FOREVER).entries()).isEqualTo(desks * acts);
        assertSound();
    }

    private void addOneByOne(String prefix, int acts) {
        for (int i = 0; i < acts; i++) {
            keepers.added(title, prefix + i, 1);
        }
    }

    /** Random acts on random copies, some rolled back: the books and the copies always agree. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverHappensTheBooksAgreeWithTheCopies(long seed) {
        var chance = new Random(seed);
        int next = 0;
        for (int act = 0; act < 60; act++) {
            int count = 1 + chance.nextInt(4);
            var first = Integer.toString(next);
            switch (chance.nextInt(6)) {
                case 0 -> {
                    keepers.added(title, first, count);
                    next += count;
                }
                case 1 -> turnSome(chance, "state = 'WRITTEN_OFF'");
                case 2 -> turnSome(chance, "state = 'LENDABLE'");
                case 3 -> turnSome(chance, "branch = 'NSK-" + (1 + chance.nextInt(2)) + "'");
                case 4 -> turnSome(chance, "price = " + chance.nextInt(50000) + " / 100.0");
                default -> turnSome(chance, "state = 'MISSING', price = null, branch = 'NSK-2'");
            }
        }

        assertSound();
        assertThat(keepers.ledger.prove("NSK", FOREVER).balance().copies())
                .isEqualTo(
                        keepers.texts(
                                        "select id::text from catalog.copy where state <>"
                                                + " 'WRITTEN_OFF'")
                                .size());
    }

    /** Random receipts and disposals on random days of ten years against a plain sum. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void part3IsTheFirstOfJanuaryAndInAndNotOut(long seed) {
        var chance = new Random(seed);
        var perYear = new TreeMap<Integer, long[]>();
        long present = 0;
        var day = LocalDate.of(2015, 1, 1);
        while (day.getYear() < 2025) {
            day = day.plusDays(1 + chance.nextInt(60));
            boolean in = present == 0 || chance.nextBoolean();
            long copies = in ? 1 + chance.nextInt(50) : 1 + chance.nextLong(present);
            present += in ? copies : -copies;
            var year = perYear.computeIfAbsent(day.getYear(), none -> new long[2]);
            year[in ? 0 : 1] += copies;
            book(day, in, copies);
        }

        long expected = 0;
        for (int year = 2014; year <= 2026; year++) {
            var totals = keepers.ledger.totals("NSK", year);
            var moved = perYear.getOrDefault(year, new long[2]);
            assertThat(totals.opening().copies()).isEqualTo(expected);
            assertThat(copies(totals.received())).isEqualTo(moved[0]);
            assertThat(copies(totals.disposed())).isEqualTo(moved[1]);
            expected += moved[0] - moved[1];
            assertThat(totals.closing()).isEqualTo(sum(expected, expected + ".00"));
        }
        assertThat(keepers.ledger.prove("NSK", LocalDate.of(2019, 12, 31)).balance())
                .isEqualTo(keepers.ledger.totals("NSK", 2019).closing());
        assertThat(
                        keepers.texts(
                                "select place from catalog.stock_differences('NSK')"
                                        + " where what = 'YEAR'"))
                .isEmpty();
    }

    private void book(LocalDate day, boolean in, long copies) {
        keepers.database.change(
                "insert into catalog.stock_movement"
                        + " (at, library, act, kind, debit, credit, copies, titles, amount)"
                        + " values (?, 'NSK', ?, 'BOOK', ?, ?, ?, ?::uuid[], ?)",
                day.atTime(5, 0).toInstant(ZoneOffset.UTC),
                in ? "RECEIPT" : "DISPOSAL",
                in ? "stock:NSK-1" : "out:WORN",
                in ? "in:GIFT" : "stock:NSK-1",
                copies,
                List.of(title),
                BigDecimal.valueOf(copies));
    }

    private static long copies(List<Part> parts) {
        return parts.stream().mapToLong(part -> part.sum().copies()).sum();
    }

    private void turnSome(Random chance, String change) {
        var sql =
                "update catalog.copy set " + change + " where abs(hashtext(id::text || ?)) % 5 = 0";
        if (chance.nextInt(5) > 0) {
            turn(sql, Integer.toString(chance.nextInt()));
            return;
        }
        assertThatThrownBy(
                        () ->
                                keepers.act(
                                        () -> {
                                            keepers.database.change(sql, "x");
                                            throw new IllegalStateException("rolled back");
                                        }))
                .hasMessage("rolled back");
    }

    private void turn(String sql, Object argument) {
        keepers.act(() -> keepers.database.change(sql, argument));
    }

    private List<StockEntry> entries() {
        return keepers.ledger.entries("NSK", Optional.empty(), 100).items();
    }

    private void assertSound() {
        var proof = keepers.ledger.prove("NSK", FOREVER);
        assertThat(proof.sound()).as("%s", proof).isTrue();
    }

    private static StockSum sum(long copies, String amount) {
        return new StockSum(copies, Money.roubles(new BigDecimal(amount)));
    }
}
