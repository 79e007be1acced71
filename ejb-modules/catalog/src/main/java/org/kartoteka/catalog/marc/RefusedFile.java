package org.kartoteka.catalog.marc;

import java.util.Optional;

/** A file that holds no records: one refusal, then nothing. */
final class RefusedFile implements RecordSplitter {

    private final UnreadableReason reason;
    private final byte[] head;
    private boolean told;

    RefusedFile(UnreadableReason reason, byte[] head) {
        this.reason = reason;
        this.head = head;
    }

    @Override
    public Optional<RawRecord> next() {
        if (told) {
            return Optional.empty();
        }
        told = true;
        return Optional.of(RawRecord.faulty(0, head.length, head, reason));
    }
}
