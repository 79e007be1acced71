package org.kartoteka.catalog.marc;

import java.util.List;

/** A record is either written whole or not at all, and then it is said why. */
public sealed interface WriteResult {

    /**
     * It is in the output.
     *
     * @param byteLength how much it took
     */
    record Written(int byteLength) implements WriteResult {}

    /**
     * Nothing of it is in the output.
     *
     * @param details arguments of the reason's message
     */
    record NotWritten(UnwritableReason reason, List<String> details) implements WriteResult {

        public NotWritten {
            details = List.copyOf(details);
        }
    }
}
