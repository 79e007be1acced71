package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * The order to make two titles one.
 *
 * @param kept the title that stays
 * @param keptVersion its version as the caller has seen it
 * @param dropped the title that goes; its copies go to the other one
 * @param droppedVersion its version as the caller has seen it
 * @param takeOver whether the title that stays gets the fields that only the other one has
 */
public record MergeTitles(
        UUID kept, long keptVersion, UUID dropped, long droppedVersion, boolean takeOver) {}
