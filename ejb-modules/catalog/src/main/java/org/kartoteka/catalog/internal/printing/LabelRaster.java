package org.kartoteka.catalog.internal.printing;

import org.kartoteka.catalog.api.LabelLayout;
import org.kartoteka.print.Paper;

/**
 * Where the labels of a sheet lie, in millimetres.
 *
 * @param width of a label
 * @param height of a label
 * @param columnGap from one label to the next beside it
 */
record LabelRaster(LabelLayout layout, double width, double height, double columnGap) {

    static LabelRaster of(LabelLayout layout) {
        return switch (layout) {
            case A4_24 -> new LabelRaster(layout, 70, 37, 0);
            case A4_40 -> new LabelRaster(layout, 48.5, 25.4, 0);
            case A4_65 -> new LabelRaster(layout, 38, 21.2, 2.5);
        };
    }

    /** The left edge of a label, counted from 0 along the rows. */
    double x(int label) {
        double used = layout.columns() * width + (layout.columns() - 1) * columnGap;
        return (Paper.A4.width() - used) / 2 + label % layout.columns() * (width + columnGap);
    }

    /** Its upper edge. */
    double y(int label) {
        double used = layout.rows() * height;
        return (Paper.A4.height() - used) / 2 + label / layout.columns() * height;
    }
}
