package org.kartoteka.catalog.internal.imports;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.marc.Position;

/**
 * An import that a worker has taken.
 *
 * @param branch where copies go whose branch the file does not say understandably
 * @param next where to go on
 * @param startedBy who ordered it
 */
record ImportJob(
        UUID id,
        String library,
        Optional<String> branch,
        long sizeBytes,
        Position next,
        String startedBy) {

    ImportJob at(Position place) {
        return new ImportJob(id, library, branch, sizeBytes, place, startedBy);
    }
}
