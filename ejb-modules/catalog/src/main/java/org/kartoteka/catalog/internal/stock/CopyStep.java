package org.kartoteka.catalog.internal.stock;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.api.CopyState;
import org.kartoteka.catalog.api.CopyView;

/**
 * One step in the life of a copy, to be written.
 *
 * @param act what was done
 * @param to where the copy is then, and how
 */
record CopyStep(
        UUID copyId,
        String act,
        Optional<String> fromBranch,
        String toBranch,
        Optional<CopyState> fromState,
        CopyState toState,
        Optional<String> note) {

    /** A copy came into being. */
    static CopyStep added(CopyView copy, String act, Optional<String> note) {
        return new CopyStep(
                copy.id(),
                act,
                Optional.empty(),
                copy.branch(),
                Optional.empty(),
                copy.state(),
                note);
    }

    /** A copy stays in its branch and gets a state. */
    static CopyStep turned(StandingCopy copy, String act, CopyState to, Optional<String> note) {
        return new CopyStep(
                copy.id(),
                act,
                Optional.of(copy.branch()),
                copy.branch(),
                Optional.of(copy.state()),
                to,
                note);
    }
}
