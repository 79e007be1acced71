package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.Position;

/**
 * One record of the file on its way into the catalogue.
 *
 * @param position where it begins
 * @param next where the one after it begins
 * @param record what is to be written; empty if the record is refused
 * @param problems why it is refused, or what in it cannot be taken
 */
record ImportItem(
        Position position,
        Position next,
        Optional<PreparedRecord> record,
        List<FoundProblem> problems) {

    ImportItem {
        problems = List.copyOf(problems);
    }

    long byteLength() {
        return next.byteOffset() - position.byteOffset();
    }

    /** The same record, refused. */
    ImportItem refused(FoundProblem why) {
        return new ImportItem(position, next, Optional.empty(), List.of(why));
    }
}
