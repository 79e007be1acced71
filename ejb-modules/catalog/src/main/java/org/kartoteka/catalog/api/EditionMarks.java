package org.kartoteka.catalog.api;

import java.util.List;
import java.util.UUID;

/** The marks of editions beside the age mark, which is part of the record. */
public interface EditionMarks {

    /** The longest reason. */
    int LONGEST_REASON = 500;

    /** The marks of a title; none if there is no such title. Open to everybody. */
    List<MarkView> of(UUID title);

    /**
     * Puts a mark on, or says its reason anew; for cataloguers and administrators of the title's
     * library. The desk obeys from the next check-out on.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#MARK_REASON_MALFORMED}
     */
    void put(UUID title, EditionMark mark, String reason);

    /**
     * Takes a mark off; repeatable. For cataloguers and administrators of the title's library.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    void remove(UUID title, EditionMark mark);
}
