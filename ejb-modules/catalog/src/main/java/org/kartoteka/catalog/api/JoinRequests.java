package org.kartoteka.catalog.api;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.kartoteka.kernel.idempotency.IdempotencyKey;
import org.kartoteka.kernel.page.Page;

/**
 * How a library or branch asks to join the network. For applicants: each sees and changes his own
 * requests only; another's is unknown to him.
 */
public interface JoinRequests {

    /** How many requests of an applicant may be undecided at once. */
    int MOST_UNDECIDED = 3;

    /** How many documents a request may have. */
    int MOST_DOCUMENTS = 10;

    /** How many bytes a document may have. */
    int LARGEST_DOCUMENT = 10 << 20;

    /**
     * Begins a draft; what is not known yet is left empty.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link
     *     JoinRefusal#TOO_MANY_JOIN_REQUESTS}, {@link JoinRefusal#JOIN_FORM_FAULTY} where a text is
     *     too long
     */
    JoinRequestView begin(JoinForm form, Optional<IdempotencyKey> key);

    /**
     * Keeps what was typed, whether it could be sent or not.
     *
     * @param version that was seen
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#JOIN_STATE_UNFIT},
     *     {@link JoinRefusal#JOIN_REQUEST_CHANGED_MEANWHILE}, {@link JoinRefusal#JOIN_FORM_FAULTY}
     */
    JoinRequestView save(UUID id, long version, JoinForm form);

    /**
     * Sends the request to the administrators.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#JOIN_FORM_FAULTY} with
     *     each fault and its place; {@link JoinRefusal#JOIN_STATE_UNFIT}, {@link
     *     JoinRefusal#JOIN_REQUEST_CHANGED_MEANWHILE}
     */
    JoinRequestView send(UUID id, long version);

    /** Gives the request up; not once it is decided. */
    JoinRequestView withdraw(UUID id, long version);

    /**
     * Attaches a document: PDF, JPEG or PNG, by its bytes.
     *
     * @param name as the applicant calls it
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#DOCUMENT_TOO_LARGE},
     *     {@link JoinRefusal#DOCUMENT_KIND_UNFIT}, {@link JoinRefusal#DOCUMENT_NAME_MALFORMED},
     *     {@link JoinRefusal#TOO_MANY_DOCUMENTS}, {@link JoinRefusal#JOIN_STATE_UNFIT}
     */
    JoinDocument attach(UUID id, String name, InputStream bytes);

    /** Takes a document off again. Repeatable. */
    void detach(UUID id, UUID document);

    /**
     * A document of one's own request.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#DOCUMENT_UNKNOWN}
     */
    JoinFile document(UUID id, UUID document);

    /** The caller's own request with the id. */
    Optional<JoinRequestView> find(UUID id);

    /** The caller's own requests, the latest first. */
    Page<JoinRequestView> own(Optional<String> cursor, int limit);

    /**
     * What happened to the caller's own request, in its order.
     *
     * @throws org.kartoteka.kernel.error.RefusedException {@link JoinRefusal#JOIN_REQUEST_UNKNOWN}
     */
    Page<JoinStep> history(UUID id, Optional<String> cursor, int limit);

    /**
     * A free code, made of the library's code for a branch and of the place's name for a library.
     *
     * @param place city or name
     */
    String proposal(JoinKind kind, String library, String place);
}
