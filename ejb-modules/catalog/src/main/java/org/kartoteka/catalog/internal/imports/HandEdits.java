package org.kartoteka.catalog.internal.imports;

import java.util.List;
import java.util.Optional;
import org.kartoteka.catalog.domain.record.ThreeWayMerge;
import org.kartoteka.catalog.marc.MarcRecord;

/**
 * A record that people have edited since a file brought it.
 *
 * @param present the record as people have made it
 * @param file the record as a file last brought it
 * @param kept the fields that the file's last record wanted otherwise
 */
record HandEdits(MarcRecord present, MarcRecord file, List<String> kept) {

    /** The edits, if the title keeps a file's record beside its own. */
    static Optional<HandEdits> of(String present, String file) {
        return Optional.ofNullable(file)
                .map(
                        text ->
                                new HandEdits(
                                        MarcRecord.fromCanonical(present),
                                        MarcRecord.fromCanonical(text),
                                        List.of()));
    }

    /**
     * What has changed in the file since is taken over; where people have changed the same field,
     * theirs stays.
     *
     * @return the edits that are left; none if the title says what the file says
     */
    Optional<HandEdits> meet(MarcRecord later) {
        if (later.format() != present.format()) {
            return Optional.empty();
        }
        var merge = new ThreeWayMerge(file, present, later);
        var merged = merge.merged();
        return merged.hash().equals(later.hash())
                ? Optional.empty()
                : Optional.of(new HandEdits(merged, later, merge.clashes()));
    }
}
