package org.kartoteka.catalog.api;

import java.util.List;

/**
 * A page of a harvest.
 *
 * @param more whether the harvest goes on behind the last of the records
 */
public record HarvestPage(List<PublishedRecord> records, boolean more) {

    public HarvestPage {
        records = List.copyOf(records);
    }
}
