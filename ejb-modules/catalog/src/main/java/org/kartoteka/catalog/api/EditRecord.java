package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * The order to change a record.
 *
 * @param base the version that was edited
 * @param content the record as it is to become
 */
public record EditRecord(UUID titleId, long base, RecordContent content) {}
