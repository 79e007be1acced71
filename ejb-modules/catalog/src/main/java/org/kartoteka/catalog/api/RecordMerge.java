package org.kartoteka.catalog.api;

import java.util.List;

/**
 * What becomes of my change of a record that somebody else has changed meanwhile.
 *
 * @param theirs the version that stands now, with who made it and when
 * @param clashes how many fields somebody has to decide
 * @param merged the record with both changes; where they clash it has theirs
 * @param fields all fields, in the order of the merged record
 */
public record RecordMerge(
        RecordVersion theirs, int clashes, RecordContent merged, List<MergedField> fields) {

    public RecordMerge {
        fields = List.copyOf(fields);
    }
}
