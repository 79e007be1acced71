package org.kartoteka.search.internal.feed;

import io.opentelemetry.api.trace.Span;
import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits to be seen in the index.
 *
 * @param happened when the change was committed
 * @param span its place in the trace of the act, begun by whoever brings it; invalid if that is not
 *     traced
 * @param acknowledge tells the channel that the event will not be needed again
 */
record Change(Touched touched, Instant happened, Span span, Runnable acknowledge) {

    /** The change is in the index: its span ends, and the channel need not bring it again. */
    void done() {
        span.end();
        acknowledge.run();
    }

    /** What an event says to be out of date. */
    sealed interface Touched {}

    /** The document of one title. */
    record OneTitle(UUID id) implements Touched {}

    /** The documents of all titles held in a branch, for its region may be another. */
    record WholeBranch(String code, String region) implements Touched {}
}
