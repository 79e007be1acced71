package org.kartoteka.bench;

/**
 * What several desks did in a while.
 *
 * @param errors acts that were not done
 * @param seconds how long it was
 */
record DeskFigures(Latencies lend, Latencies takeBack, long errors, double seconds) {

    int acts() {
        return lend.count() + takeBack.count();
    }

    /** Acts a second. */
    double rate() {
        return acts() / seconds;
    }

    /** Both kinds of acts together. */
    Latencies both() {
        var all = new Latencies();
        all.addAll(lend);
        all.addAll(takeBack);
        return all;
    }
}
