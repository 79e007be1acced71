package org.kartoteka.catalog.internal.imports;

import java.util.Optional;
import java.util.UUID;
import org.kartoteka.catalog.marc.Position;

/**
 * An import that a worker has taken.
 *
 * @param branch where copies go whose branch the file does not say understandably
 * @param next where to go on
 */
record ImportJob(UUID id, String library, Optional<String> branch, long sizeBytes, Position next) {

    ImportJob at(Position place) {
        return new ImportJob(id, library, branch, sizeBytes, place);
    }
}
