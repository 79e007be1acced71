package org.kartoteka.catalog.internal.headings;

import org.kartoteka.kernel.sql.Database;

/**
 * Keeps a library's authority file as it is until the end of the transaction. Those who store
 * titles share it; who changes an authority record has it alone. So a title is stored either before
 * the change, and the run that follows finds it, or after, with the new heading.
 */
public final class AuthorityLock {

    private static final String KEY = "hashtextextended('catalog.authority ' || ?, 0)";
    private static final String SHARED = "select pg_advisory_xact_lock_shared(" + KEY + ")";
    private static final String ALONE = "select pg_advisory_xact_lock(" + KEY + ")";

    private AuthorityLock() {}

    /** Keeps changes of the authority file away. */
    public static void shared(Database database, String library) {
        database.list(SHARED, row -> library, library);
    }

    /** Keeps everybody away who stores titles with links, or changes the authority file. */
    public static void alone(Database database, String library) {
        database.list(ALONE, row -> library, library);
    }
}
