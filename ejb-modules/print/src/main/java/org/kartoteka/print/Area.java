package org.kartoteka.print;

/**
 * A column of a page.
 *
 * @param x its left edge in millimetres
 * @param width in millimetres
 * @param align where lines stand in it
 */
public record Area(double x, double width, Align align) {

    /** A column whose lines begin at its left edge. */
    public static Area left(double x, double width) {
        return new Area(x, width, Align.LEFT);
    }

    /** The column between margins to both sides. */
    public Area inside(double margin) {
        return new Area(x + margin, width - 2 * margin, align);
    }
}
