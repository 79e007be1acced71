package org.kartoteka.print;

/**
 * A sheet, in millimetres.
 *
 * @param width from left to right as it is read
 * @param height from top to bottom as it is read
 */
public record Paper(double width, double height) {

    /** ISO 216, upright. */
    public static final Paper A4 = new Paper(210, 297);

    /** ISO 216, for wide tables. */
    public static final Paper A4_WIDE = new Paper(297, 210);

    /** The card of the international format that catalogue drawers are made for. */
    public static final Paper CATALOGUE_CARD = new Paper(125, 75);
}
