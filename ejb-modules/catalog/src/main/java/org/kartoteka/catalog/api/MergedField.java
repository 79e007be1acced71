package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * A field of a three-way merge.
 *
 * @param tag of the field; {@code LDR} for the leader
 * @param side whose field the merged record has
 * @param base the field before both changes
 * @param theirs the field as the other cataloguer left it
 * @param mine the field as it is to become
 */
public record MergedField(
        String tag,
        Side side,
        Optional<RecordField> base,
        Optional<RecordField> theirs,
        Optional<RecordField> mine) {

    /** Whose field stands in the merged record. */
    public enum Side {
        /** Nobody has changed it. */
        BASE,
        /** Only the other one has changed it, or both alike. */
        THEIRS,
        /** Only I have changed it. */
        MINE,
        /** Both have changed it, each in another way: somebody has to decide. */
        CLASH
    }

    /** The field of the merged record; in a clash the other one's, since that is what is kept. */
    public Optional<RecordField> merged() {
        return switch (side) {
            case BASE -> base;
            case THEIRS, CLASH -> theirs;
            case MINE -> mine;
        };
    }
}
