package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/** The marks of editions beside the age mark, which is part of the record. */
public interface EditionMarks {

    /** The longest reason. */
    int LONGEST_REASON = 500;

    /** The marks of a title; none if there is no such title. Open to everybody. */
    List<MarkView> of(UUID title);

    /** What was done to the marks of a title, the latest first; for staff. */
    Page<MarkChange> history(UUID title, Optional<String> cursor, int limit);

    /**
     * Puts a mark on, or says its reason anew; for cataloguers and administrators of the title's
     * library. The desk obeys from the next check-out on.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#MARK_REASON_MALFORMED}
     */
    void put(UUID title, EditionMark mark, String reason);

    /**
     * Gives a title another age mark, or none: a new version of its record. For cataloguers and
     * administrators of the title's library.
     *
     * @param mark 0+, 6+, 12+, 16+ or 18+; empty for none
     * @param present the version of the record that the caller has seen
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#TITLE_CHANGED_MEANWHILE}, {@link CatalogRefusal#AGE_MARK_UNKNOWN},
     *     {@link CatalogRefusal#AGE_MARK_ELSEWHERE}, {@link CatalogRefusal#RECORD_FAULTY}
     */
    RecordVersion putAge(UUID title, Optional<String> mark, long present);

    /**
     * Takes a mark off; repeatable. For cataloguers and administrators of the title's library.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    void remove(UUID title, EditionMark mark);
}
