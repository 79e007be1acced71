package org.kartoteka.bench;

import java.util.Optional;

/** A desk, whichever way its acts are done. For one thread. */
interface Desk extends AutoCloseable {

    /** Lends a copy to a reader; says whether it was done. */
    boolean lend(Stock.Copy copy, String card);

    /** Takes a copy back; says whether it was done. */
    boolean takeBack(Stock.Copy copy);

    /** Why the last act that was not done was not; empty if all were. */
    Optional<String> trouble();

    @Override
    void close();
}
