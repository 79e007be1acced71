package org.kartoteka.catalog.api;

import java.util.Locale;
import java.util.Optional;
import org.kartoteka.kernel.page.Page;

/**
 * Reports on a library's stock, for its staff. What is in stock is summed up in the background; a
 * report shows the last sums and says of when they are. Loans are those that circulation has told
 * of, a few minutes old.
 */
public interface StockReports {

    /** The most lines that a list for a table program has. */
    int LONGEST_LIST = 50_000;

    /**
     * A report.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link ReportRefusal#PERIOD_MALFORMED},
     *     {@link ReportRefusal#GROUP_UNFIT}
     */
    StockReport report(ReportQuery query);

    /** The same as a table (XLSX). */
    byte[] table(ReportQuery query, Locale language);

    /**
     * The copies of a branch in stock that nobody has borrowed for so many years, the longest
     * first.
     *
     * @param years 1 to 50
     * @throws org.kartoteka.kernel.error.RefusedException {@link ReportRefusal#YEARS_MALFORMED}
     */
    Page<IdleCopy> idle(String branch, int years, Optional<String> cursor, int limit);

    /** The same as a table (XLSX), the first {@link #LONGEST_LIST} of them. */
    byte[] idleTable(String branch, int years, Locale language);

    /** Has the stock summed up anew; one that is under way is not begun twice. */
    StockPicture sumUp(String library);

    /** The summing up that is under way, else the last one. */
    Optional<StockPicture> picture(String library);
}
