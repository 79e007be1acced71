package org.kartoteka.catalog.internal.stock;

import java.util.UUID;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.page.PageRefusal;

/** Ids as cursors. */
public final class Cursors {

    /** Before every id. */
    public static final UUID START = new UUID(0, 0);

    /** After every id. */
    public static final UUID END = new UUID(-1, -1);

    private Cursors() {}

    /**
     * The id in a cursor.
     *
     * @throws RefusedException {@link PageRefusal#CURSOR_MALFORMED}
     */
    public static UUID id(String cursor) {
        try {
            return UUID.fromString(cursor);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(PageRefusal.CURSOR_MALFORMED);
        }
    }
}
