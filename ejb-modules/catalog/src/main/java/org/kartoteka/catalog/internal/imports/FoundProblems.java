package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartoteka.catalog.domain.ImportProblem;
import org.kartoteka.catalog.marc.Position;
import org.kartoteka.catalog.marc.ReadResult;
import org.kartoteka.catalog.marc.view.CopyProblem;

/** Makes the problems that are kept. */
final class FoundProblems {

    private static final int NAMED = 10;

    private FoundProblems() {}

    /** The record could not be read. */
    static FoundProblem of(ReadResult.Refused refused) {
        return new FoundProblem(
                refused.position(),
                refused.reason().name(),
                refused.details(),
                true,
                Optional.of(refused.rawBytes()));
    }

    /** The record was read and is refused all the same. */
    static FoundProblem ofRecord(
            Position position, ImportProblem why, String argument, Optional<byte[]> raw) {
        return new FoundProblem(position, why.name(), List.of(argument), true, raw);
    }

    /**
     * Copies in the record cannot be taken.
     *
     * @param names the copies, of which the first ten are named
     */
    static FoundProblem ofCopies(Position position, ImportProblem why, List<String> names) {
        return new FoundProblem(
                position,
                why.name(),
                List.of(Integer.toString(names.size()), listed(names)),
                false,
                Optional.empty());
    }

    /**
     * Fields of the record were left as people have edited them.
     *
     * @param tags the fields, of which the first ten are named
     */
    static FoundProblem ofHandEdits(Position position, List<String> tags) {
        return ofCopies(position, ImportProblem.RECORD_EDITED_BY_HAND, tags);
    }

    /** Something in the fields of copies could not be read. */
    static List<FoundProblem> ofReading(
            Position position, Map<CopyProblem.Reason, List<String>> unreadable) {
        return unreadable.entrySet().stream()
                .map(
                        entry ->
                                new FoundProblem(
                                        position,
                                        entry.getKey().name(),
                                        List.of(listed(entry.getValue())),
                                        false,
                                        Optional.empty()))
                .toList();
    }

    private static String listed(List<String> names) {
        var named = String.join(", ", names.subList(0, Math.min(NAMED, names.size())));
        return names.size() > NAMED ? named + ", …" : named;
    }
}
