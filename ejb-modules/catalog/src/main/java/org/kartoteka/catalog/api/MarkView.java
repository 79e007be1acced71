package org.kartoteka.catalog.api;

import java.time.Instant;

/**
 * A mark that an edition bears.
 *
 * @param rule the access rule that it brings
 * @param reason why it was put on, for instance the number on the list
 * @param setBy who put it on
 * @param setAt when
 */
public record MarkView(
        EditionMark mark, AccessRule rule, String reason, String setBy, Instant setAt) {}
