package org.kartoteka.catalog.domain;

import java.util.Optional;
import org.kartoteka.catalog.api.StockRefusal;
import org.kartoteka.kernel.error.RefusedException;

/** What may stand on the papers under which copies come and go. */
public final class PaperRules {

    private static final int LONGEST_NUMBER = 64;
    private static final int LONGEST_NAME = 200;

    private PaperRules() {}

    /**
     * Lets the number of a paper pass.
     *
     * @throws RefusedException {@link StockRefusal#PAPER_MALFORMED}
     */
    public static void checkNumber(String number) {
        check(number, LONGEST_NUMBER);
    }

    /**
     * Lets the name of a person or a firm pass.
     *
     * @throws RefusedException {@link StockRefusal#PAPER_MALFORMED}
     */
    public static void checkName(String name) {
        check(name, LONGEST_NAME);
    }

    /**
     * Lets a shelf mark pass.
     *
     * @throws RefusedException {@link StockRefusal#PAPER_MALFORMED}
     */
    public static void checkShelfMark(Optional<String> mark) {
        mark.ifPresent(PaperRules::checkNumber);
    }

    private static void check(String text, int longest) {
        boolean fits =
                !text.isBlank()
                        && text.length() <= longest
                        && text.chars().noneMatch(Character::isISOControl);
        if (!fits) {
            throw new RefusedException(StockRefusal.PAPER_MALFORMED, text, longest);
        }
    }
}
