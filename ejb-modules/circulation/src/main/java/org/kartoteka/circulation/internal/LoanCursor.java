package org.kartoteka.circulation.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;

/** A place in the list of a reader's open loans: after this due date and id. */
record LoanCursor(LocalDate dueOn, UUID id) {

    static final LoanCursor START = new LoanCursor(LocalDate.of(1, 1, 1), new UUID(0, 0));

    static LoanCursor parse(String text) {
        int gap = text.indexOf('_');
        try {
            return new LoanCursor(
                    LocalDate.parse(text.substring(0, Math.max(gap, 0))),
                    UUID.fromString(text.substring(gap + 1)));
        } catch (DateTimeException | IllegalArgumentException notOurs) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }

    String text() {
        return dueOn + "_" + id;
    }
}
