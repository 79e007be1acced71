package org.kartoteka.catalog.internal.imports;

import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;

/** Where a page of an import's problems starts: after this record and reason. */
record ProblemCursor(long ordinal, String reason) {

    static final ProblemCursor START = new ProblemCursor(0, "");

    /**
     * @throws RefusedException {@link PageRefusal#CURSOR_MALFORMED}
     */
    static ProblemCursor read(String text) {
        int dot = text.indexOf('.');
        try {
            return new ProblemCursor(
                    Long.parseLong(text.substring(0, Math.max(0, dot))), text.substring(dot + 1));
        } catch (NumberFormatException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }

    String text() {
        return ordinal + "." + reason;
    }
}
