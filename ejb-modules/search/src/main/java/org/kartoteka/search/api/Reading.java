package org.kartoteka.search.api;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the question was taken for where its words alone find nothing.
 *
 * @param text the words that were looked for instead, where they are certain
 */
public record Reading(Reason reason, Optional<String> text) {

    /** Why it was not taken as it stands. */
    @Schema(name = "ReadingReason")
    public enum Reason {
        /** The keyboard was switched to the other language. */
        LAYOUT,
        /** A word is misspelt. */
        SPELLING,
        /** No title has all of the words; these have most of them. */
        PARTIAL
    }
}
