package org.kartoteka.catalog.api;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.page.Page;

/**
 * How administrators decide on requests to join: those of the whole network on all, those of a
 * library on requests for branches of it. Drafts are nobody's but the applicant's.
 */
public interface JoinReview {

    /** The requests in a state, the oldest first. */
    Page<JoinRequestView> in(JoinState state, Optional<String> cursor, int limit);

    /** The request with the id, if the caller may decide on it. */
    Optional<JoinRequestView> find(UUID id);

    /**
     * What happened to a request.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#JOIN_REQUEST_UNKNOWN}
     */
    Page<JoinStep> history(UUID id, Optional<String> cursor, int limit);

    /**
     * A document of a request.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#DOCUMENT_UNKNOWN}
     */
    JoinFile document(UUID id, UUID document);

    /**
     * Takes a request into work, or over from a colleague.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#JOIN_REQUEST_UNKNOWN},
     *     {@link JoinRefusal#JOIN_REQUEST_CHANGED_MEANWHILE}, {@link JoinRefusal#JOIN_STATE_UNFIT}
     */
    JoinRequestView take(UUID id, long version);

    /** Gives it back to the applicant with remarks. Refuses as {@link #take}. */
    JoinRequestView giveBack(JoinDecision decision);

    /**
     * Approves it: the library with its first branch, or the branch, is there at once; the
     * applicant's log-in gets its role soon after. Of two who decide at once one wins.
     *
     * @throws org.kartoteka.kernel.error.RefusedException as {@link #take}; {@link
     *     JoinRefusal#CODE_TAKEN}, {@link CatalogRefusal#LIBRARY_UNKNOWN}
     */
    JoinRequestView approve(JoinDecision decision);

    /** Refuses it for a reason. Refuses as {@link #take}. */
    JoinRequestView refuse(JoinDecision decision);
}
