package org.kartoteka.catalog.internal.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.kartoteka.catalog.api.CopiesLent;
import org.kartoteka.catalog.api.CopiesOnLoan;
import org.kartoteka.catalog.api.IdleCopy;
import org.kartoteka.catalog.api.ReportGroup;
import org.kartoteka.catalog.api.ReportKind;
import org.kartoteka.catalog.api.ReportLine;
import org.kartoteka.catalog.api.ReportQuery;
import org.kartoteka.catalog.api.ReportRefusal;
import org.kartoteka.catalog.api.StockReport;
import org.kartoteka.catalog.internal.AStock;
import org.kartoteka.catalog.internal.StaffForTests;
import org.kartoteka.catalog.internal.TestDatabase;
import org.kartoteka.catalog.internal.TestTransactions;
import org.kartoteka.kernel.error.Refusal;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;
import org.kartoteka.kernel.security.AccessRefusal;
import org.kartoteka.kernel.sql.Database;

/** Sums over a stock of a few copies, made as those of millions are. */
class ReportingOnTheStockTest {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final TestTransactions transactions = TestDatabase.empty();
    private final Database database = new Database(transactions.source());
    private final AStock stock = new AStock(database);
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-23T05:00:00Z"), ZoneOffset.UTC);
    private final Set<UUID> out = new HashSet<>();
    private final SummingUp summing = new SummingUp();
    private final UseKeeping use = new UseKeeping();
    private final UUID novel = stock.title("NSK", "Тихий Дон", "686", "84(2Рос=Рус)6");
    private final UUID manual = stock.title("NSK", "Сопромат", "675", "539.3");
    private final UUID plain = stock.title("NSK", "Без индекса");

    ReportingOnTheStockTest() {
        database.change(
                "insert into catalog.branch values"
                        + " ('NSK-2', 'NSK', 'Второй', '', 'Asia/Novosibirsk', 'siberia')");
        database.change(
                "update catalog.title set view = replace(view, '\"subjects\"',"
                        + " '\"bbk\":\"84(2Рос=Рус)6\",\"subjects\"') where id = ?"
                        + " and view not like '%\"bbk\"%'",
                novel);
        use.database = database;
        summing.pictures = new Pictures();
        summing.pictures.database = database;
        summing.transactions = transactions;
        summing.clock = clock;
        copy("N1", novel, "NSK-1", "2020-05-04");
        copy("N2", novel, "NSK-2", "2026-01-15");
        copy("M1", manual, "NSK-1", "2026-11-02");
        copy("P1", plain, "NSK-1", "2026-11-03");
    }

    @Test
    void aReportThatNobodyHasSummedUpSaysSo() {
        var report = report(ReportKind.ARRIVALS, ReportGroup.BRANCH);

        assertThat(report.asOf()).isEmpty();
        assertThat(report.lines()).isEmpty();
    }

    @Test
    void arrivalsAreThoseOfThePeriodAndMoreThanWhatIsLeft() {
        database.change("update catalog.copy set state = 'WRITTEN_OFF' where barcode = 'P1'");
        sumUp();

        assertThat(report(ReportKind.ARRIVALS, ReportGroup.MONTH).lines())
                .extracting(ReportLine::group, ReportLine::copies)
                .containsExactly(tuple("2026-01", 1L), tuple("2026-11", 2L));
        assertThat(report(ReportKind.ARRIVALS, ReportGroup.BRANCH).total().copies()).isEqualTo(3);
        assertThat(report(ReportKind.COMPOSITION, ReportGroup.BRANCH).total().copies())
                .isEqualTo(3);
    }

    @Test
    void circulationIsLoansForEachCopy() {
        sumUp();
        lent("N1", "NSK-1", "2026-11-20");
        lent("N1", "NSK-1", "2026-11-21");
        lent("N2", "NSK-2", "2026-02-01");
        lent("M1", "NSK-1", "2025-12-31");

        var lines = report(ReportKind.CIRCULATION, ReportGroup.BBK).lines();

        assertThat(lines)
                .extracting(ReportLine::group, ReportLine::copies, ReportLine::loans)
                .containsExactly(tuple("", 2L, 0L), tuple("84", 2L, 3L));
        assertThat(lines.get(1).rate().orElseThrow()).isEqualByComparingTo("1.50");
        assertThat(
                        reports("*")
                                .report(
                                        new ReportQuery(
                                                ReportKind.CIRCULATION,
                                                "NSK",
                                                Optional.of("NSK-2"),
                                                ReportGroup.BRANCH,
                                                JANUARY,
                                                NOVEMBER))
                                .total()
                                .loans())
                .isOne();
    }

    @Test
    void atitleInTwoBranchesCountsOnceInTheLibrary() {
        sumUp();

        var classes = report(ReportKind.COMPOSITION, ReportGroup.BBK);
        var branches = report(ReportKind.COMPOSITION, ReportGroup.BRANCH);

        assertThat(classes.lines())
                .filteredOn(line -> line.group().equals("84"))
                .extracting(line -> line.titles().orElseThrow())
                .containsExactly(1L);
        assertThat(classes.total().titles()).contains(3L);
        assertThat(branches.lines())
                .extracting(line -> line.titles().orElseThrow())
                .containsExactly(3L, 1L);
        assertThat(branches.total().titles()).isEmpty();
        assertThat(report(ReportKind.COMPOSITION, ReportGroup.UDC).lines())
                .extracting(ReportLine::group)
                .containsExactly("", "53");
    }

    @Test
    void apictureGoesOnWhereItWasLeftAndTheNewOneTakesItsPlace() {
        summing.titlesAtOnce = 2;
        var ordered = act(() -> reports("*").sumUp("NSK"));
        assertThat(ordered.done()).isFalse();
        assertThat(act(() -> reports("*").sumUp("NSK")).id()).isEqualTo(ordered.id());

        summing.step();
        assertThat(reports("*").picture("NSK").orElseThrow().percent()).isEqualTo(66);
        summing.step();

        assertThat(reports("*").picture("NSK").orElseThrow().done()).isTrue();
        assertThat(report(ReportKind.COMPOSITION, ReportGroup.KIND).total().copies()).isEqualTo(4);
        sumUp();
        assertThat(
                        database.list(
                                "select library from catalog.stock_picture where library = 'NSK'",
                                row -> row.getString(1)))
                .hasSize(1);
        assertThat(report(ReportKind.COMPOSITION, ReportGroup.KIND).total().copies()).isEqualTo(4);
    }

    @Test
    void whatNobodyBorrowsStandsByHowLong() {
        lent("N1", "NSK-1", "2021-03-01");
        lent("N1", "NSK-1", "2021-02-01");
        lent("N2", "NSK-2", "2026-11-01");
        copy("OLD", plain, "NSK-1", "2001-01-01");
        copy("NEVER", plain, "NSK-1", null);
        out.add(id("OLD"));

        var first = reports("*").idle("NSK-1", 5, Optional.empty(), 2);
        var second = reports("*").idle("NSK-1", 5, first.next(), 2);

        assertThat(first.items())
                .extracting(IdleCopy::barcode, IdleCopy::out)
                .containsExactly(tuple("NEVER", false), tuple("OLD", true));
        assertThat(second.items()).extracting(IdleCopy::barcode).containsExactly("N1");
        assertThat(second.items().get(0).lastLentOn()).contains(LocalDate.of(2021, 3, 1));
        assertThat(second.next()).isEmpty();
        assertThat(reports("*").idle("NSK-2", 5, Optional.empty(), 10).items()).isEmpty();
    }

    @Test
    void aReportIsATableToo() throws IOException {
        sumUp();
        var query = query(ReportKind.COMPOSITION, ReportGroup.BBK);

        try (var book =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(reports("*").table(query, RUSSIAN)));
                var rows = book.getFirstSheet().openStream()) {
            var cells = rows.map(row -> row.getCellText(0) + "|" + row.getCellText(2)).toList();
            assertThat(cells).contains("84|2", "без индекса|2", "Всего|4");
        }
        assertThat(reports("*").idleTable("NSK-1", 5, RUSSIAN)).isNotEmpty();
    }

    @Test
    void onlyTheStaffOfTheLibraryLooks() {
        refused(
                AccessRefusal.WRONG_BRANCH,
                () -> reports("MSK-1").report(query(ReportKind.ARRIVALS, ReportGroup.BRANCH)));
        refused(
                AccessRefusal.WRONG_BRANCH,
                () -> reports("MSK-1").idle("NSK-1", 5, Optional.empty(), 10));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refused(ReportRefusal.GROUP_UNFIT, () -> report(ReportKind.CIRCULATION, ReportGroup.MONTH));
        refused(
                ReportRefusal.PERIOD_MALFORMED,
                () ->
                        reports("*")
                                .report(
                                        new ReportQuery(
                                                ReportKind.ARRIVALS,
                                                "NSK",
                                                Optional.empty(),
                                                ReportGroup.BRANCH,
                                                NOVEMBER,
                                                JANUARY)));
        refused(
                ReportRefusal.YEARS_MALFORMED,
                () -> reports("*").idle("NSK-1", 0, Optional.empty(), 10));
        refused(
                PageRefusal.CURSOR_MALFORMED,
                () -> reports("*").idle("NSK-1", 5, Optional.of("x_y"), 10));
    }

    private StockReportsBean reports(String... branches) {
        var bean = new StockReportsBean();
        bean.directory = StaffForTests.directory(database);
        bean.rights = StaffForTests.rights(bean.directory, StaffForTests.in(branches));
        bean.making = new ReportMaking();
        bean.making.rows = new ReportRows();
        bean.making.rows.database = database;
        bean.idle = new IdleRows();
        bean.idle.database = database;
        bean.idle.loans = new OnLoan();
        bean.pictures = summing.pictures;
        bean.clock = clock;
        return bean;
    }

    private final class OnLoan implements CopiesOnLoan {

        @Override
        public Set<UUID> out(Collection<UUID> copies) {
            var found = new HashSet<>(copies);
            found.retainAll(out);
            return found;
        }

        @Override
        public boolean settle(UUID copy, String branch) {
            throw new AssertionError("nobody settles a loan by looking");
        }
    }

    private StockReport report(ReportKind kind, ReportGroup group) {
        return reports("*").report(query(kind, group));
    }

    private static ReportQuery query(ReportKind kind, ReportGroup group) {
        return new ReportQuery(kind, "NSK", Optional.empty(), group, JANUARY, NOVEMBER);
    }

    private void sumUp() {
        act(() -> reports("*").sumUp("NSK"));
        while (!reports("*").picture("NSK").orElseThrow().done()) {
            summing.step();
        }
    }

    private void copy(String barcode, UUID title, String branch, String receivedOn) {
        act(
                () ->
                        database.change(
                                "insert into catalog.copy (id, version, title_id, library, branch,"
                                        + " barcode, state, received_on) values (?, 1, ?, 'NSK', ?,"
                                        + " ?, 'LENDABLE', ?::date)",
                                UUID.randomUUID(),
                                title,
                                branch,
                                barcode,
                                Optional.ofNullable(receivedOn)));
    }

    private void lent(String barcode, String branch, String day) {
        var lent = new CopiesLent.Lent(id(barcode), branch, LocalDate.parse(day));
        act(
                () -> {
                    use.lent(new CopiesLent(List.of(lent)));
                    return true;
                });
    }

    private UUID id(String barcode) {
        return database.first(
                        "select id from catalog.copy where barcode = ?",
                        row -> row.getObject(1, UUID.class),
                        barcode)
                .orElseThrow();
    }

    private <T> T act(Supplier<T> act) {
        return transactions.inNew(act);
    }

    private static void refused(Refusal why, Runnable act) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(act::run)
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(why));
    }
}
