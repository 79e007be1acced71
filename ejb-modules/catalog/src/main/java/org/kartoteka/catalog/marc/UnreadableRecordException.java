package org.kartoteka.catalog.marc;

import java.util.List;

/**
 * Carries a refusal from the depth of a parser to the file that reports it; it has no stack trace,
 * for speed.
 */
final class UnreadableRecordException extends Exception {

    private static final long serialVersionUID = 1L;

    private final UnreadableReason reason;
    private final transient List<String> details;

    UnreadableRecordException(UnreadableReason reason, String... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    UnreadableReason reason() {
        return reason;
    }

    List<String> details() {
        return details;
    }
}
