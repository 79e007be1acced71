package org.kartoteka.bench;

import java.util.Optional;

/**
 * What several desks did in a while.
 *
 * @param errors acts that were not done
 * @param trouble why one of them was not
 * @param seconds how long it was
 */
record DeskFigures(
        Latencies lend, Latencies takeBack, long errors, Optional<String> trouble, double seconds) {

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
