package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * A field that two versions of a record do not have in common.
 *
 * @param tag of the field; {@code LDR} for the leader
 * @param before the field in the older version; none if it was added
 * @param after the field in the newer one; none if it was taken away
 */
public record FieldDifference(
        String tag, Optional<RecordField> before, Optional<RecordField> after) {}
