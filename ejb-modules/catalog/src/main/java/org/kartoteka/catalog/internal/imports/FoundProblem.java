package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.marc.Position;

/**
 * Something an import did not take, as it is kept.
 *
 * @param reason the name of an {@code ImportProblem} or of a reason of {@code marc}
 * @param raw the record's bytes, for download
 */
record FoundProblem(
        Position position,
        String reason,
        List<String> arguments,
        boolean whole,
        Optional<byte[]> raw) {}
