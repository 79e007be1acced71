package org.kartoteka.print;

/**
 * A column of a table.
 *
 * @param name what stands at its head
 * @param share how wide it is, compared with the others
 * @param align where the cells' text stands
 */
public record Column(String name, double share, Align align) {

    /** A column of words. */
    public static Column of(String name, double share) {
        return new Column(name, share, Align.LEFT);
    }

    /** A column of numbers. */
    public static Column number(String name, double share) {
        return new Column(name, share, Align.RIGHT);
    }
}
