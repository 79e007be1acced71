package org.kartoteka.catalog.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;

/** What an act of writing off must look like, and what it makes of a price. */
public final class WriteOffRules {

    /** So many copies fit into one act. */
    public static final int LONGEST = 1000;

    private static final BigDecimal HIGHEST = new BigDecimal("999999.99");

    private WriteOffRules() {}

    /**
     * Lets a list of copies pass.
     *
     * @throws RefusedException {@link StockRefusal#WRITE_OFF_LIST_MALFORMED}
     */
    public static void checkList(List<String> barcodes) {
        boolean fits =
                !barcodes.isEmpty()
                        && barcodes.size() <= LONGEST
                        && new HashSet<>(barcodes).size() == barcodes.size();
        if (!fits) {
            throw new RefusedException(StockRefusal.WRITE_OFF_LIST_MALFORMED, LONGEST);
        }
    }

    /**
     * Lets a coefficient pass.
     *
     * @throws RefusedException {@link StockRefusal#COEFFICIENT_MALFORMED}
     */
    public static void checkCoefficient(BigDecimal coefficient) {
        boolean fits =
                coefficient.signum() > 0
                        && coefficient.stripTrailingZeros().scale() <= 2
                        && coefficient.compareTo(HIGHEST) <= 0;
        if (!fits) {
            throw new RefusedException(
                    StockRefusal.COEFFICIENT_MALFORMED, coefficient.toPlainString());
        }
    }

    /** What a copy counts in the act, to the kopeck. */
    public static BigDecimal amount(BigDecimal price, BigDecimal coefficient) {
        return price.multiply(coefficient).setScale(2, RoundingMode.HALF_UP);
    }
}
