package org.kartoteka.catalog.api;

import java.util.List;
import java.util.Objects;

/**
 * The order to change many records in the same way.
 *
 * @param selection the records, as they are when the work comes to them; none that is catalogued
 *     after the order
 * @param dialect what the tags of the changes mean; records of the other one stay as they are
 * @param changes done to each record, one after the other
 */
public record BatchOrder(
        RecordSelection selection, RecordDialect dialect, List<BatchChange> changes) {

    /** How many changes one order may have. */
    public static final int MOST_CHANGES = 20;

    public BatchOrder {
        Objects.requireNonNull(selection);
        dialect = Objects.requireNonNullElse(dialect, RecordDialect.RUSMARC);
        changes = changes == null ? List.of() : List.copyOf(changes);
    }
}
