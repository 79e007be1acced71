package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/**
 * Lists of what is not lent, or not to everybody, and the titles that may be on them. When a file
 * is loaded, the whole catalogue is checked in the background; what is catalogued, edited or
 * imported later is checked within seconds. A hit blocks nothing until somebody decides; what is
 * decided outlives the next version of the list.
 */
public interface RestrictedLists {

    /** The largest file, in bytes. */
    int LARGEST_FILE = 32 << 20;

    /** The longest reason of a decision. */
    int LONGEST_REASON = 300;

    /** The lists that a library is checked against, those of the network first; for its staff. */
    List<RestrictedList> lists(String library);

    /**
     * Begins to keep a list; for cataloguers and administrators of the library, or of the whole
     * network.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link CatalogRefusal#LIBRARY_UNKNOWN},
     *     {@link CatalogRefusal#NAME_MALFORMED}, {@link RestrictedRefusal#LIST_NAME_TAKEN}
     */
    RestrictedList keep(NewList order);

    /**
     * Loads a file as the next version of a list, whole or not at all; the file in force again is
     * no new version. For those who may keep the list.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link RestrictedRefusal#LIST_UNKNOWN},
     *     {@link RestrictedRefusal#LIST_FILE_TOO_LARGE}, {@link
     *     RestrictedRefusal#LIST_FILE_MALFORMED}
     */
    ListVersion load(UUID list, String fileName, byte[] file);

    /**
     * The files of a list, the latest first; for staff of its library.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link RestrictedRefusal#LIST_UNKNOWN}
     */
    Page<ListVersion> versions(UUID list, Optional<String> cursor, int limit);

    /** The hits of a library in a state, the oldest first; for its staff. */
    Page<RestrictedHit> hits(String library, HitState state, Optional<String> cursor, int limit);

    /** A hit; for staff of the library. */
    Optional<RestrictedHit> hit(UUID id);

    /**
     * What was decided on a hit, the latest first, at most a hundred; for staff of the library.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link RestrictedRefusal#HIT_UNKNOWN}
     */
    List<HitDecision> decisions(UUID hit);

    /**
     * Decides on a hit, or anew; for cataloguers and administrators of the library. {@code SAME}
     * puts the mark of the list on the title, which the desk obeys from the next check-out on; any
     * other decision takes a mark off that such a decision had put on.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link RestrictedRefusal#HIT_UNKNOWN},
     *     {@link RestrictedRefusal#HIT_LAPSED}, {@link RestrictedRefusal#DECISION_MALFORMED},
     *     {@link CatalogRefusal#TITLE_UNKNOWN}
     */
    RestrictedHit decide(DecideHit order);

    /**
     * The proof, or the act, of a library's check against a list, as PDF; for its staff.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link RestrictedRefusal#LIST_UNKNOWN},
     *     {@link RestrictedRefusal#LIST_NOT_CHECKED}
     */
    byte[] paper(String library, UUID list, GuardPaper form, Locale language);
}
