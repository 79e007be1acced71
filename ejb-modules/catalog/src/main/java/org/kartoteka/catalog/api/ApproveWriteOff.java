package org.kartoteka.catalog.api;

import java.util.UUID;

/**
 * The decision on an act.
 *
 * @param approver name and post of the head who approves it
 * @param decision in words: what becomes of the copies
 */
public record ApproveWriteOff(UUID id, String approver, String decision) {}
