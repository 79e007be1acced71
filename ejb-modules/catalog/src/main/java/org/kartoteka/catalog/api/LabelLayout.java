package org.kartoteka.catalog.api;

/** The sheets of self-adhesive labels that are printed on: A4, as shops have them. */
public enum LabelLayout {
    /** 24 labels of 70 by 37 mm. */
    A4_24(3, 8),
    /** 40 labels of 48.5 by 25.4 mm. */
    A4_40(4, 10),
    /** 65 labels of 38 by 21.2 mm. */
    A4_65(5, 13);

    private final int columns;
    private final int rows;

    LabelLayout(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Labels beside each other. */
    public int columns() {
        return columns;
    }

    /** Labels below each other. */
    public int rows() {
        return rows;
    }

    /** Labels on a sheet. */
    public int labels() {
        return columns * rows;
    }
}
