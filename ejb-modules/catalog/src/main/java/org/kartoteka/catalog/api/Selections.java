package org.kartoteka.catalog.api;

import java.io.OutputStream;
import java.util.Optional;
import org.kartoteka.kernel.page.Page;

/**
 * Records that are looked at, counted and carried away by the thousand. For cataloguers,
 * administrators and integrators, within their libraries. Every act may be refused with {@link
 * CatalogRefusal#LIBRARY_UNKNOWN} or {@link CatalogRefusal#SELECTION_MALFORMED}.
 */
public interface Selections {

    /**
     * How many records there are.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#SELECTION_TOO_WIDE}
     *     if counting takes longer than people wait
     */
    SelectionSize count(RecordSelection selection);

    /**
     * The titles, in the order of their ids.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#SELECTION_TOO_WIDE}
     *     as above
     */
    Page<TitleView> titles(RecordSelection selection, Optional<String> cursor, int limit);

    /**
     * Makes sure that an export with such a selection can begin, before its first byte is asked
     * for.
     */
    void require(RecordSelection selection);

    /**
     * Writes the records, in the order of their ids, as one file; streamed, page by page. Records
     * that the format cannot hold are left out of the file and counted.
     */
    ExportCount export(RecordSelection selection, ExportOrder order, OutputStream out);
}
