package org.kartoteka.catalog.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What a record must say in one of its fields: {@code 675 $a BEGINS 51}.
 *
 * @param tag three digits or Latin letters
 * @param subfield a code; any subfield if not said, and not said for control fields (00X)
 * @param value what is compared; not with {@link FieldMatch#PRESENT} and {@link FieldMatch#ABSENT}
 */
public record FieldCondition(
        String tag, Optional<String> subfield, FieldMatch match, Optional<String> value) {

    /** The longest text that is compared, in characters. */
    public static final int LONGEST_VALUE = 200;

    public FieldCondition {
        Objects.requireNonNull(tag);
        Objects.requireNonNull(match);
        subfield = Objects.requireNonNullElse(subfield, Optional.empty());
        value = Objects.requireNonNullElse(value, Optional.empty());
    }
}
