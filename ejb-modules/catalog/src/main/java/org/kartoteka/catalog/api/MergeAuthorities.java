package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * The order to make two authority records one.
 *
 * @param kept the record that stays
 * @param keptVersion its version as it was looked at
 * @param dropped the record that becomes part of it
 * @param droppedVersion its version as it was looked at
 */
public record MergeAuthorities(UUID kept, long keptVersion, UUID dropped, long droppedVersion) {}
