package org.kartoteka.catalog.api;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The records for other library systems, whole but for the local fields (9XX): those hold what is
 * the library's own business, inventory numbers and cataloguers' names among it. Open to everybody.
 */
public interface PublishedRecords {

    /** The most records of one page of a harvest. */
    int MOST = 500;

    /** The record of the title with the id, withdrawn ones included. */
    Optional<PublishedRecord> find(UUID id, RecordSchema schema);

    /** Those of the records that are there and not withdrawn, by id; one query however many. */
    Map<UUID, PublishedRecord> findAll(Collection<UUID> ids, RecordSchema schema);

    /**
     * A page of a harvest, in the order of ids, withdrawn records included. A record has one place
     * in that order for ever: pages that follow each other give no record twice and leave out none
     * that was in the range all the time, whatever changes between them.
     *
     * @param after the last id of the page before
     * @param limit 1 to {@value #MOST}
     * @param schema none if only the heads are wanted
     */
    HarvestPage page(
            HarvestRange range, Optional<UUID> after, int limit, Optional<RecordSchema> schema);

    /** The moments that a harvester has to know, just now. */
    HarvestTimes times();
}
