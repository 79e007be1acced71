package org.kartoteka.admin.stock;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kartoteka.admin.page.Texts;
import org.kartoteka.admin.page.Workplace;
import org.kartoteka.catalog.api.AccessionLine;
import org.kartoteka.catalog.api.AccessionTotals;
import org.kartoteka.catalog.api.BookForm;
import org.kartoteka.catalog.api.Branch;
import org.kartoteka.catalog.api.StockLedger;
import org.kartoteka.catalog.api.StockProof;
import org.kartoteka.catalog.api.WriteOffReason;
import org.kartoteka.kernel.page.Page;

/** The page of the books: the three parts of the summary accession book of a year, and a proof. */
@Named
@RequestScoped
public class StockPage {

    private static final int SHOWN = 50;
    private static final int YEARS = 5;

    @EJB StockLedger ledger;
    @Inject Workplace workplace;
    @Inject Texts texts;
    @Inject Clock clock;

    private String library;
    private Integer year;
    private String cursor;
    private String part = "receipts";
    private boolean proof;
    private AccessionTotals totals;
    private Page<AccessionLine> lines;
    private StockProof proved;

    /** The libraries that the caller works for, by code. */
    public List<String> getLibraries() {
        return workplace.getBranches().stream().map(Branch::library).distinct().sorted().toList();
    }

    /** The years to choose from, this one first. */
    public List<Integer> getYears() {
        int now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
    }

    /** The forms in which the books can be had. */
    public List<BookForm> getForms() {
        return List.of(BookForm.values());
    }

    /** Part 3 of the book. */
    public AccessionTotals getTotals() {
        if (totals == null) {
            totals = ledger.totals(getLibrary(), getYear());
        }
        return totals;
    }

    /** The most copies that one source or reason has: the longest bar of the chart. */
    public long getMost() {
        return Stream.concat(getTotals().received().stream(), getTotals().disposed().stream())
                .mapToLong(one -> one.sum().copies())
                .max()
                .orElse(1);
    }

    /** A page of part 1 or 2. */
    public List<AccessionLine> getLines() {
        return page().items();
    }

    /** Where the next page starts; null on the last one. */
    public String getNext() {
        return page().next().orElse(null);
    }

    private Page<AccessionLine> page() {
        if (lines == null) {
            Optional<String> from = Typed.text(cursor);
            lines =
                    isDisposals()
                            ? ledger.disposals(getLibrary(), getYear(), from, SHOWN)
                            : ledger.receipts(getLibrary(), getYear(), from, SHOWN);
        }
        return lines;
    }

    /** The proof, if it was asked for; null if not. */
    public StockProof getProved() {
        if (proof && proved == null) {
            proved = ledger.prove(getLibrary(), LocalDate.of(getYear(), 12, 31));
        }
        return proved;
    }

    /** Where the copies of a line came from, or why they went, in words. */
    public String source(AccessionLine line) {
        boolean restored =
                !isDisposals()
                        && Stream.of(WriteOffReason.values())
                                .anyMatch(reason -> reason.name().equals(line.source()));
        if (restored) {
            return texts.of("stock.restored");
        }
        var kind = isDisposals() ? "write-off-reason." : "receipt-source.";
        return texts.of(kind + line.source());
    }

    /** What the copies of a line are, in words. */
    public String kinds(AccessionLine line) {
        return texts.join(
                line.kinds().entrySet().stream()
                        .map(
                                one ->
                                        texts.of("stock-kind." + one.getKey())
                                                + " "
                                                + texts.number(one.getValue()))
                        .sorted()
                        .toList());
    }

    /** Whether part 2 is shown. */
    public boolean isDisposals() {
        return part.equals("disposals");
    }

    /** The library asked for, or the first one the caller works for. */
    public String getLibrary() {
        var mine = getLibraries();
        return library != null && mine.contains(library) || mine.isEmpty() ? library : mine.get(0);
    }

    /** The library asked for. */
    public void setLibrary(String code) {
        library = code;
    }

    /** The year asked for, or this one. */
    public Integer getYear() {
        return year == null ? getYears().get(0) : year;
    }

    /** The year asked for. */
    public void setYear(Integer asked) {
        year = asked;
    }

    /** Where the page of lines starts. */
    public String getCursor() {
        return cursor;
    }

    /** Where the page of lines starts. */
    public void setCursor(String start) {
        cursor = start;
    }

    /** The part shown. */
    public String getPart() {
        return part;
    }

    /** The part shown. */
    public void setPart(String asked) {
        part = "disposals".equals(asked) ? asked : "receipts";
    }

    /** Whether a proof is asked for. */
    public boolean isProof() {
        return proof;
    }

    /** Whether a proof is asked for. */
    public void setProof(boolean asked) {
        proof = asked;
    }
}
