package org.kartoteka.catalog.api;

import java.util.List;

/**
 * An order of labels.
 *
 * @param first the label of the first sheet to begin with, from 1; those before it are used up
 * @param barcodes the copies, in the order wanted; one may come again
 */
public record LabelOrder(LabelKind kind, LabelLayout layout, int first, List<String> barcodes) {

    /** The most labels of one order. */
    public static final int MOST = 2000;

    public LabelOrder {
        barcodes = List.copyOf(barcodes);
    }
}
