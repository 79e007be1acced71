package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Objects;

/**
 * A whole bibliographic record, field by field, in the order of cataloguing.
 *
 * @param dialect RUSMARC if not said
 * @param leader 24 characters; the lengths in it do not count. If not said, that of a new printed
 *     book
 */
public record RecordContent(RecordDialect dialect, String leader, List<RecordField> fields) {

    /** The leader of a new record of a printed book. */
    public static final String NEW_BOOK = "00000nam0 2200000   450 ";

    public RecordContent {
        dialect = Objects.requireNonNullElse(dialect, RecordDialect.RUSMARC);
        leader = Objects.requireNonNullElse(leader, NEW_BOOK);
        fields = fields == null ? List.of() : List.copyOf(fields);
    }
}
