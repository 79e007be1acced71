package org.kartoteka.print;

/**
 * How text looks.
 *
 * @param bold whether it is bold
 * @param size the size of the type in points
 */
public record Style(boolean bold, double size) {

    private static final double LEADING = 1.2;
    private static final double MM_PER_POINT = 25.4 / 72;

    public static Style regular(double size) {
        return new Style(false, size);
    }

    public static Style bold(double size) {
        return new Style(true, size);
    }

    /** From one base line to the next, in millimetres. */
    public double lineHeight() {
        return size * LEADING * MM_PER_POINT;
    }

    /** From the top of a line to its base line, in millimetres. */
    double ascent() {
        return size * MM_PER_POINT;
    }
}
