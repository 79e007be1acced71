package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/**
 * Titles that may be one book: found when a record is typed and when one comes with an import, and
 * made one with all their copies. For cataloguers and administrators, within their libraries.
 */
public interface Duplicates {

    /**
     * Titles of the library that may be the book that the record describes; at most ten.
     *
     * @param except the title whose record it is, if it is stored already
     */
    List<Duplicate> of(String library, RecordContent content, Optional<UUID> except);

    /** What waits for a decision, in the order of the older title's id. */
    Page<DuplicatePair> open(String library, Optional<String> cursor, int limit);

    /**
     * Notes that two titles are two books; the pair is not shown again. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     CatalogRefusal#DUPLICATE_PAIR_UNKNOWN}
     */
    void dismiss(UUID one, UUID other);

    /**
     * Makes two titles one. The copies and their loans go to the title that stays; the other one is
     * withdrawn and names it. Can be undone for a day.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#TITLE_UNKNOWN},
     *     {@link CatalogRefusal#TITLES_OF_TWO_LIBRARIES}, {@link
     *     CatalogRefusal#TITLE_MERGED_WITH_ITSELF}, {@link CatalogRefusal#TITLE_CHANGED_MEANWHILE}
     */
    TitleMerge merge(MergeTitles order);

    /** The merges of a library, newest first. */
    Page<TitleMerge> merges(String library, Optional<String> cursor, int limit);

    /**
     * Undoes a merge: both records and all copies are as before. What has been edited in the title
     * that stayed since then is kept; of fields that the merge brought and somebody has changed
     * since, the later change stays. Copies that have gone elsewhere since stay there. Repeatable.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#MERGE_UNKNOWN},
     *     {@link CatalogRefusal#MERGE_TOO_OLD}, {@link CatalogRefusal#MERGE_FOLLOWED}
     */
    TitleMerge undo(UUID merge);
}
