package org.kartoteka.catalog.api;

import java.util.Optional;

/**
 * A list to be kept.
 *
 * @param library whose it is; empty for the whole network
 */
public record NewList(Optional<String> library, ListKind kind, String name) {}
