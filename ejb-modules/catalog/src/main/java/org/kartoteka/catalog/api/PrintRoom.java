package org.kartoteka.catalog.api;

import java.util.Collection;
import java.util.UUID;

/** Makes PDF for the printer of a library. */
public interface PrintRoom {

    /** The most cards of one file. */
    int MOST_CARDS = 1000;

    /**
     * Catalogue cards of the international format, 125 by 75 mm, one or more a title, in the order
     * asked for. Open to everybody, as the catalogue is.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#TOO_MANY_TO_PRINT}
     */
    byte[] cards(Collection<UUID> titles);

    /**
     * Labels for copies. For librarians, cataloguers and administrators.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#COPIES_TO_PRINT_UNKNOWN}, {@link CatalogRefusal#TOO_MANY_TO_PRINT}, {@link
     *     CatalogRefusal#FIRST_LABEL_OFF_SHEET}, {@link CatalogRefusal#BARCODE_UNPRINTABLE}
     */
    byte[] labels(LabelOrder order);
}
