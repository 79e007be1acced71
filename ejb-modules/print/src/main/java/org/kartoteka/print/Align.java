package org.kartoteka.print;

/** Where a line of text stands in its room. */
public enum Align {
    LEFT(0),
    CENTRE(0.5),
    RIGHT(1);

    private final double share;

    Align(double share) {
        this.share = share;
    }

    double shift(double room, double width) {
        return (room - width) * share;
    }
}
