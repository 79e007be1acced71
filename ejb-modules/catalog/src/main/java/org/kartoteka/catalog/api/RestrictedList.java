package org.kartoteka.catalog.api;

import java.util.Optional;
import java.util.UUID;

/**
 * A list that editions are checked against.
 *
 * @param library whose it is; empty for a list of the whole network
 * @param current the file in force; empty before the first one
 */
public record RestrictedList(
        UUID id,
        Optional<String> library,
        ListKind kind,
        String name,
        Optional<ListVersion> current) {}
