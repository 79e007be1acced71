package org.kartoteka.catalog.api;

import java.util.List;
import java.util.UUID;

/**
 * What would become of a record.
 *
 * @param differences the fields before and after
 * @param faults why it would be refused; none if it would be changed
 */
public record BatchSample(
        UUID titleId, String title, List<FieldDifference> differences, List<RecordFault> faults) {

    public BatchSample {
        differences = List.copyOf(differences);
        faults = List.copyOf(faults);
    }
}
