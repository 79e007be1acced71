package org.kartoteka.bench;

/** A desk, whichever way its acts are done. For one thread. */
interface Desk extends AutoCloseable {

    /** Lends a copy to a reader; says whether it was done. */
    boolean lend(Stock.Copy copy, String card);

    /** Takes a copy back; says whether it was done. */
    boolean takeBack(Stock.Copy copy);

    @Override
    void close();
}
