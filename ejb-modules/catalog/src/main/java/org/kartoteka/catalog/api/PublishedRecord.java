package org.kartoteka.catalog.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record as other library systems see it.
 *
 * @param id of the title
 * @param library whose record it is
 * @param changedAt when it was last changed or withdrawn, by the clock of the database
 * @param withdrawn whether the library has taken it out of its catalogue
 * @param xml the record in the schema asked for; none if it is withdrawn or no schema was asked
 */
public record PublishedRecord(
        UUID id, String library, Instant changedAt, boolean withdrawn, Optional<String> xml) {}
