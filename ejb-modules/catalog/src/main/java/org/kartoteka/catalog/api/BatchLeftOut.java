package org.kartoteka.catalog.api;

import java.util.List;
import java.util.UUID;

/**
 * A record that a batch edit, or its undoing, left as it was.
 *
 * @param undoing whether it was left alone by the undoing: somebody has changed it since
 * @param faults the rules that it would have broken; none for the undoing
 */
public record BatchLeftOut(UUID titleId, String title, boolean undoing, List<RecordFault> faults) {

    public BatchLeftOut {
        faults = List.copyOf(faults);
    }
}
