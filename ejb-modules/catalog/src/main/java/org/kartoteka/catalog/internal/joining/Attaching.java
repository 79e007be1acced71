package org.kartoteka.catalog.internal.joining;

import static org.kartoteka.catalog.api.JoinRequests.LARGEST_DOCUMENT;
import static org.kartoteka.catalog.api.JoinRequests.MOST_DOCUMENTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.kartoteka.catalog.api.JoinDocument;
import org.kartoteka.catalog.api.JoinRefusal;
import org.kartoteka.catalog.api.JoinState;
import org.kartoteka.catalog.domain.joining.DocumentKind;
import org.kartoteka.catalog.domain.joining.JoinRules;
import org.kartoteka.catalog.internal.Transactions;
import org.kartoteka.kernel.audit.AuditTrail;
import org.kartoteka.kernel.error.RefusedException;
import org.kartoteka.kernel.time.Ids;

/** Takes documents in: bounded, and only what their bytes show to be of a kind that is taken. */
@ApplicationScoped
class Attaching {

    private static final Set<JoinState> OPEN = Set.of(JoinState.DRAFT, JoinState.RETURNED);

    @Inject Transactions transactions;
    @Inject JoinPapers papers;
    @Inject Joining joining;
    @Inject AuditTrail audit;
    @Inject Clock clock;

    /**
     * Reads a document, outside any transaction: an applicant's line may be slow; then keeps it.
     *
     * @param seen the request as it was found
     */
    JoinDocument attach(JoinRow seen, String name, InputStream stream) {
        var called = JoinRules.documentName(name);
        if (!seen.state().isOpen()) {
            throw Joining.unfit(seen.state());
        }
        var bytes = read(stream);
        var kind =
                DocumentKind.of(bytes)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                JoinRefusal.DOCUMENT_KIND_UNFIT, called));
        var document =
                new JoinDocument(
                        Ids.next(clock), called, kind.mediaType(), bytes.length, joining.now());
        return transactions.inNew(() -> kept(seen, document, bytes));
    }

    private JoinDocument kept(JoinRow seen, JoinDocument document, byte[] bytes) {
        var row = joining.held(seen, seen.version(), OPEN);
        if (papers.documents(row.id()).size() >= MOST_DOCUMENTS) {
            throw new RefusedException(JoinRefusal.TOO_MANY_DOCUMENTS, MOST_DOCUMENTS);
        }
        papers.attach(row.id(), document, bytes);
        audit.done("catalog.join.attach", document.id().toString());
        return document;
    }

    /** Never reads more than a byte too many. */
    private static byte[] read(InputStream stream) {
        try {
            var bytes = stream.readNBytes(LARGEST_DOCUMENT + 1);
            if (bytes.length > LARGEST_DOCUMENT) {
                throw new RefusedException(JoinRefusal.DOCUMENT_TOO_LARGE, LARGEST_DOCUMENT);
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void detach(JoinRow seen, UUID document) {
        var row = joining.held(seen, seen.version(), OPEN);
        if (papers.detach(row.id(), document) > 0) {
            audit.done("catalog.join.detach", document.toString());
        }
    }
}
